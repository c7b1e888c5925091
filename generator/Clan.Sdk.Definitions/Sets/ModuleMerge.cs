using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Schema;

namespace Clan.Sdk.Definitions.Sets;

/// <summary>
/// Two descriptions of one module made one, fact by fact: what one of them does not know is the other's, and where both know, the first
/// counts.
/// </summary>
internal static class ModuleMerge
{
    /// <param name="first">The description that counts.</param>
    /// <param name="other">The one that adds to it.</param>
    /// <param name="otherIsBuiltIn">Whether Clan.Sdk brings it: it may be of another day than what clan exported.</param>
    /// <param name="found">Takes what contradicts.</param>
    public static ModuleDraft Of(ModuleDraft first, ModuleDraft other, bool otherIsBuiltIn, Contradictions found)
    {
        var isExact = first.Knowledge == Knowledge.Exact;
        var merged = first.In(first.Section, first.Input);
        merged.Description = Text(first.Description, other.Description);
        merged.IsComplete |= other.IsComplete;
        merged.Manifest ??= other.Manifest;
        // No revision of a module says what takes its place later.
        merged.Successor ??= other.Successor;
        if (!isExact)
        {
            merged.Features = first.Features.All(feature => other.Features.Contains(feature)) ? other.Features : first.Features;
            merged.MaximumInstances ??= other.MaximumInstances;
            merged.Since ??= other.Since;
            merged.RolesSince ??= other.RolesSince;
            merged.Until ??= other.Until;
        }

        foreach (var declared in isExact ? [] : other.AlsoDeclares.Where(declared => !first.AlsoDeclares.ContainsKey(declared.Key)))
            merged.AlsoDeclares[declared.Key] = declared.Value;

        // What was read or exported has every role and option of its day.
        var knowsAll = isExact || (otherIsBuiltIn && first.Knowledge == Knowledge.Exported);
        foreach (var name in first.Roles.Keys.Union(knowsAll ? [] : other.Roles.Keys, StringComparer.Ordinal))
            merged.AddRole(name, Role(name, first, other, knowsAll, found));
        merged.Knowledge = other.Knowledge == Knowledge.Exported && !otherIsBuiltIn ? Knowledge.Exported : first.Knowledge;
        return merged;
    }

    private static RoleDraft Role(string name, ModuleDraft module, ModuleDraft others, bool knowsAll, Contradictions found)
    {
        if (module.Role(name) is not { } first || others.Role(name) is not { } other)
            return module.Role(name) ?? others.Role(name)!;
        var place = $"role '{name}'";
        var isExact = module.Knowledge == Knowledge.Exact;
        if (!isExact)
        {
            Compare($"the least number of machines of {place}", first.Minimum, other.Minimum, found);
            Compare($"the greatest number of machines of {place}", first.Maximum, other.Maximum, found);
        }

        return new RoleDraft
        {
            Description = Text(first.Description, other.Description),
            Minimum = isExact ? first.Minimum : first.Minimum ?? other.Minimum,
            Maximum = isExact ? first.Maximum : first.Maximum ?? other.Maximum,
            Settings = isExact
                ? Texts(first, other, found)
                : Settings(first, other, module.Knowledge == Knowledge.Exported, knowsAll, found, place),
        };
    }

    private static OptionType.Options? Settings(
        RoleDraft first,
        RoleDraft other,
        bool isExported,
        bool knowsAll,
        Contradictions found,
        string place
    ) =>
        first.Settings is not { } settings ? other.Settings
        : other.Settings is not { } others ? settings
        // An export without any option tells none: clan could not read them.
        : isExported && settings is { Members.Count: 0, IsOpen: false } ? others
        : new TypeMerge(isExact: false, knowsAll, isExported, found).Options(settings, others, $"{place}, option");

    private static OptionType.Options? Texts(RoleDraft first, RoleDraft other, Contradictions found) =>
        first.Settings is { } settings && other.Settings is { } others
            ? new TypeMerge(isExact: true, knowsAll: true, isExported: false, found).Options(settings, others, "")
            : first.Settings;

    private static void Compare(string place, long? first, long? other, Contradictions found)
    {
        if (first is { } counts && other is { } differs && counts != differs)
            found.Add(place, FormattableString.Invariant($"{counts}"), FormattableString.Invariant($"{differs}"));
    }

    private static string Text(string first, string other) => first.Length > 0 ? first : other;
}
