using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>An inventory of the services schema in canonical form.</summary>
/// <param name="Meta">The inventory's meta.</param>
/// <param name="Machines">Its machines.</param>
/// <param name="Tags">Its static tags and <c>all</c> (T1, T2).</param>
/// <param name="ServicesValue">Its services as they stand in the canonical form.</param>
/// <param name="Services">The same, typed; sorted.</param>
/// <param name="Assertions">Its own assertions (C16).</param>
internal sealed record ServicesInventory(
    ObjectValue Meta,
    MachineTable Machines,
    ObjectValue Tags,
    ObjectValue ServicesValue,
    IReadOnlyList<CanonicalService> Services,
    ListValue Assertions);

/// <summary>All instances of a service.</summary>
/// <param name="Name">The module's name.</param>
/// <param name="Location">Where it was written.</param>
/// <param name="Instances">Its instances, sorted.</param>
internal sealed record CanonicalService(string Name, SourceLocation Location, IReadOnlyList<CanonicalInstance> Instances);

/// <summary>An instance of a service.</summary>
internal sealed class CanonicalInstance
{
    public CanonicalInstance(string service, string name, SourceLocation location, ObjectValue value)
    {
        Service = service;
        Name = name;
        Location = location;
        Enabled = value["enabled"] is BooleanValue { Value: true };
        Config = (ObjectValue)value["config"]!;
        ExtraModules = (ListValue)value["extraModules"]!;
        Machines = (ObjectValue)value["machines"]!;
        Roles = [.. ((ObjectValue)value["roles"]!).Properties
            .Select(role => new CanonicalRole(role.Name, role.NameLocation, (ObjectValue)role.Value))
            .OrderBy(role => role.Name, Utf8Order.Comparer)];
    }

    public string Service { get; }

    public string Name { get; }

    public SourceLocation Location { get; }

    public bool Enabled { get; }

    public ObjectValue Config { get; }

    public ListValue ExtraModules { get; }

    /// <summary>What the instance says of single machines, by name.</summary>
    public ObjectValue Machines { get; }

    /// <summary>The roles that are written, sorted.</summary>
    public IReadOnlyList<CanonicalRole> Roles { get; }

    public CanonicalRole? Role(string name) => Roles.FirstOrDefault(role => role.Name == name);

    public ObjectValue? MachineConfig(string machine) => Machines[machine] is ObjectValue entry ? entry["config"] as ObjectValue : null;

    public ListValue? MachineExtraModules(string machine) => Machines[machine] is ObjectValue entry ? entry["extraModules"] as ListValue : null;
}

/// <summary>A role of an instance as written.</summary>
internal sealed class CanonicalRole(string name, SourceLocation location, ObjectValue value)
{
    public string Name { get; } = name;

    public SourceLocation Location { get; } = location;

    public IReadOnlyList<ClanValue> Machines { get; } = ((ListValue)value["machines"]!).Items;

    public IReadOnlyList<ClanValue> Tags { get; } = ((ListValue)value["tags"]!).Items;

    public ObjectValue Config { get; } = (ObjectValue)value["config"]!;

    public ListValue ExtraModules { get; } = (ListValue)value["extraModules"]!;
}
