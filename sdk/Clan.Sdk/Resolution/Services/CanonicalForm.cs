using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The canonical form of a services inventory, written or as a value.</summary>
internal static class CanonicalForm
{
    public static void Write(NixJsonWriter writer, ServicesInventory inventory)
    {
        using var machines = new CanonicalMachinesJson(writer, inventory.Machines);
        writer.StartObject();
        writer.Name("machines");
        machines.WriteMachines();
        writer.Name("meta");
        CanonicalJson.Write(writer, inventory.Meta);
        writer.Name("services");
        CanonicalJson.Write(writer, inventory.ServicesValue);
        writer.Name("tags");
        machines.WriteTags(inventory.Tags);
        writer.EndObject();
    }

    public static ClanValue ToValue(ServicesInventory inventory)
    {
        var machines = new ObjectValue(default);
        for (var machine = 0; machine < inventory.Machines.Count; machine++)
        {
            machines.TryAdd(inventory.Machines.Names[machine], Machine(inventory.Machines, machine), default);
        }

        var canonical = new ObjectValue(default);
        canonical.TryAdd("machines", machines, default);
        canonical.TryAdd("meta", inventory.Meta, default);
        canonical.TryAdd("services", inventory.ServicesValue, default);
        canonical.TryAdd("tags", inventory.Tags, default);
        return canonical;
    }

    private static ObjectValue Machine(MachineTable machines, int machine)
    {
        var result = new ObjectValue(default);
        foreach (var (name, value, location) in machines.Fields(machine).Properties)
        {
            result.TryAdd(name, name == "tags" ? Tags(machines, machine) : value, location);
        }

        return result;
    }

    private static ListValue Tags(MachineTable machines, int machine) =>
        new(Array.ConvertAll(machines.TagNamesOf(machine), tag => (ClanValue)new StringValue(tag, default)), default);
}
