using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The canonical form of a services inventory, written or as a value.</summary>
internal static class CanonicalServices
{
    public static void Write(NixJsonWriter writer, ServicesInventory inventory)
    {
        writer.StartObject();
        writer.Name("machines");
        WriteMachines(writer, inventory.Machines);
        writer.Name("meta");
        CanonicalJson.Write(writer, inventory.Meta);
        writer.Name("services");
        CanonicalJson.Write(writer, inventory.ServicesValue);
        writer.Name("tags");
        CanonicalJson.Write(writer, inventory.Tags);
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

    private static void WriteMachines(NixJsonWriter writer, MachineTable machines)
    {
        var tags = new EncodedNames(machines.TagNames.Count);
        foreach (var tag in machines.TagNames)
        {
            tags.Add(tag);
        }

        // Before the name, between name and tags, behind the tags.
        using FieldRun first = new(), second = new(), third = new();
        writer.StartObject();
        for (var machine = 0; machine < machines.Count; machine++)
        {
            writer.Name(machines.Names[machine]);
            writer.StartObject();

            // Options are evaluated in the order of their names, so the fields stand in order.
            var model = machines.Model(machine);
            var fields = machines.Fields(model).Span;
            var (run, start) = (first, 0);
            for (var i = 0; i < fields.Length; i++)
            {
                if (fields[i].Name is not ("name" or "tags"))
                {
                    continue;
                }

                run.Write(writer, model, fields[start..i]);
                (run, start) = (run == first ? second : third, i + 1);
                if (fields[i].Name == "tags")
                {
                    writer.Name("\"tags\""u8);
                    writer.Names(tags, machines.Tags(machine));
                    continue;
                }

                writer.Name("\"name\""u8);
                if (model == machine)
                {
                    CanonicalJson.Write(writer, fields[i].Value);
                }
                else
                {
                    writer.String(machines.Names[machine]);
                }
            }

            run.Write(writer, model, fields[start..]);
            writer.EndObject();
        }

        writer.EndObject();
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

    private static ListValue Tags(MachineTable machines, int machine)
    {
        var numbers = machines.Tags(machine);
        var tags = new ClanValue[numbers.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = new StringValue(machines.TagNames[numbers[i]], default);
        }

        return new(tags, default);
    }
}
