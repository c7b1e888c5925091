using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>A role of an instance as written, with the defaults of its fields.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Location">Where it was written.</param>
/// <param name="Machines">The listed machines, each with its settings.</param>
/// <param name="Tags">The role's tags, each with its settings.</param>
/// <param name="Settings">The role's settings.</param>
/// <param name="ExtraModules">The role's extra modules, unchecked.</param>
internal sealed record WrittenRole(
    string Name,
    SourceLocation Location,
    ObjectValue Machines,
    ObjectValue Tags,
    ObjectValue Settings,
    ClanValue ExtraModules
)
{
    /// <summary>The settings of one of the role's machines or tags.</summary>
    public static ObjectValue SettingsOf(ObjectValue members, string name) => (ObjectValue)((ObjectValue)members[name]!)["settings"]!;

    /// <summary>The settings of the role, of its machines and of its tags.</summary>
    public IEnumerable<ObjectValue> AllSettings() =>
        [
            Settings,
            .. Machines.Properties.Select(machine => SettingsOf(Machines, machine.Name)),
            .. Tags.Properties.Select(tag => SettingsOf(Tags, tag.Name)),
        ];

    /// <summary>The role's tags by which the machine is a member, in the role's order.</summary>
    public IEnumerable<ObjectValue.Property> TagsOf(int machine, MachineTable machines)
    {
        for (var i = 0; i < Tags.Count; i++)
        {
            if (machines.Carries(machine, Tags.Properties[i].Name))
            {
                yield return Tags.Properties[i];
            }
        }
    }

    /// <summary>Where the role lists the member, or names the first tag by which it is one.</summary>
    public SourceLocation PlaceOf(string member, MachineTable machines) =>
        Machines.TryGet(member, out var listed) ? listed.NameLocation : TagsOf(machines.Find(member), machines).First().NameLocation;

    public static WrittenRole Of(ObjectValue.Property property, ObjectValue roles)
    {
        var role = (ObjectValue)property.Value;
        var model = new WrittenRole(
            property.Name,
            property.NameLocation,
            (ObjectValue)role["machines"]!,
            (ObjectValue)role["tags"]!,
            (ObjectValue)role["settings"]!,
            role["extraModules"]!
        );

        // The canonical form has no extra modules (1.3).
        var canonical = new ObjectValue(role.Location);
        foreach (var (name, value, location) in role.Properties.Where(field => field.Name != "extraModules"))
        {
            canonical.TryAdd(name, value, location);
        }

        roles.Set(property.Name, canonical, property.NameLocation);
        return model;
    }
}
