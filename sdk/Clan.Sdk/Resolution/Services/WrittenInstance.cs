using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>An instance of a service.</summary>
internal sealed class WrittenInstance
{
    public WrittenInstance(string service, string name, SourceLocation location, ObjectValue value)
    {
        Service = service;
        Name = name;
        Location = location;
        Enabled = value["enabled"] is BooleanValue { Value: true };
        Meta = value["meta"] as ObjectValue ?? new ObjectValue(default);
        Config = (ObjectValue)value["config"]!;
        ExtraModules = (ListValue)value["extraModules"]!;
        Machines = (ObjectValue)value["machines"]!;
        Roles =
        [
            .. ((ObjectValue)value["roles"]!)
                .Properties.Select(role => new WrittenRole(role.Name, role.NameLocation, (ObjectValue)role.Value))
                .OrderBy(role => role.Name, Utf8Order.Comparer),
        ];
    }

    public string Service { get; }

    public string Name { get; }

    public InventoryAddress Address => new() { Service = Service, Instance = Name };

    public SourceLocation Location { get; }

    public bool Enabled { get; }

    /// <summary>How it presents itself; empty where the schema has none.</summary>
    public ObjectValue Meta { get; }

    public ObjectValue Config { get; }

    public ListValue ExtraModules { get; }

    /// <summary>What the instance says of single machines, by name.</summary>
    public ObjectValue Machines { get; }

    /// <summary>The roles that are written, sorted.</summary>
    public IReadOnlyList<WrittenRole> Roles { get; }

    public WrittenRole? Role(string name) => Roles.FirstOrDefault(role => role.Name == name);

    public ObjectValue? MachineConfig(string machine) => Machines[machine] is ObjectValue entry ? entry["config"] as ObjectValue : null;

    public ListValue? MachineExtraModules(string machine) =>
        Machines[machine] is ObjectValue entry ? entry["extraModules"] as ListValue : null;
}
