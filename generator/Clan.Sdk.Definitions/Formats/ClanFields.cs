using Clan.Sdk.Definitions.Schema;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>
/// What clan's code says of the inventory's own fields and the schema that it exports leaves out: patterns, defaults, and which objects only
/// lead to their options. A schema that says more keeps what it says. What clan computes from other fields is resolution's.
/// </summary>
internal static class ClanFields
{
    private static readonly Dictionary<(string Section, string Path), Func<Option, Option>> Untold = new()
    {
        [(SectionNames.Services, "machine.deploy")] = Group,
        [(SectionNames.Services, "instance.meta")] = Group,
        [(SectionNames.Instances, "machine.deploy")] = Group,
        [(SectionNames.Instances, "machine.machineClass")] = Default("\"nixos\""),
        [(SectionNames.Instances, "meta.name")] = Pattern(MetaPatterns.Name),
        [(SectionNames.Instances, "meta.domain")] = Pattern(MetaPatterns.Domain),
        [(SectionNames.Instances, "meta.tld")] = Pattern(MetaPatterns.Tld),
    };

    /// <summary>The fields of which something is known here, as <c>meta.name</c>.</summary>
    public static IEnumerable<(string Section, string Path)> Known => Untold.Keys;

    /// <param name="section">The section.</param>
    /// <param name="owner">What the fields belong to, as the compact form names it.</param>
    /// <param name="fields">The fields as the schema says them.</param>
    public static OptionType.Options Complete(string section, CompactKey owner, OptionType.Options fields) =>
        fields with
        {
            Members = fields
                .Members.Select(field => Untold.TryGetValue((section, $"{owner.Name}.{field.Name}"), out var add) ? add(field) : field)
                .ToList(),
        };

    private static Option Group(Option field) =>
        field.Type is OptionType.Options record ? field with { Type = record with { IsGroup = true }, Default = null } : field;

    private static Func<Option, Option> Default(string json) =>
        field => field.IsComputed ? field with { Default = json, IsComputed = false } : field;

    private static Func<Option, Option> Pattern(string pattern) => field => field with { Type = Matching(field.Type, pattern) };

    private static OptionType Matching(OptionType type, string pattern) =>
        type switch
        {
            OptionType.Text { Pattern: null } text => text with { Pattern = pattern },
            OptionType.NullOr nullOr => nullOr with { Of = Matching(nullOr.Of, pattern) },
            _ => type,
        };
}
