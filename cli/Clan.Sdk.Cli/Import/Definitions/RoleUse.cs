using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Definitions;

/// <summary>How an inventory uses a role.</summary>
/// <param name="Name">The role's name.</param>
/// <param name="Instances">Its settings in each instance.</param>
internal sealed record RoleUse(string Name, IReadOnlyList<SettingsUse> Instances)
{
    public static IReadOnlyList<RoleUse> Of(IReadOnlyList<ObjectValue> instances, Section section) =>
        [
            .. instances
                .SelectMany(instance => ObjectValue.PropertiesOf(instance["roles"]).Select(role => role.Name))
                .Distinct(StringComparer.Ordinal)
                .Select(name => new RoleUse(name, [.. instances.Select(instance => SettingsUse.Of(instance, name, section))])),
        ];
}

/// <summary>The settings of a role in one instance, by the levels that give them.</summary>
/// <param name="Shared">Levels that may meet on a machine: those of the role, of tags, of the instance.</param>
/// <param name="Own">Levels of one machine each, which meet the shared ones only.</param>
internal sealed record SettingsUse(IReadOnlyList<ObjectValue> Shared, IReadOnlyList<ObjectValue> Own)
{
    public IEnumerable<ObjectValue> All => Shared.Concat(Own);

    public static SettingsUse Of(ObjectValue instance, string role, Section section)
    {
        var key = section.SettingsKey();
        var use = (instance["roles"] as ObjectValue)?[role] as ObjectValue;
        return section == Section.Services
            ? new(Settings([use?[key], instance[key]]), Settings(Entries(instance["machines"], key)))
            : new(Settings([use?[key], .. Entries(use?["tags"], key)]), Settings(Entries(use?["machines"], key)));
    }

    private static ObjectValue[] Settings(IEnumerable<ClanValue?> levels) => [.. levels.OfType<ObjectValue>()];

    private static IEnumerable<ClanValue?> Entries(ClanValue? members, string key) =>
        ObjectValue.PropertiesOf(members).Select(member => (member.Value as ObjectValue)?[key]);
}
