using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>Writes what each machine gets, in the form that <c>resolve --json</c> prints.</summary>
internal sealed class MachinesJson(ServicesInventory inventory, Memberships memberships, MachineServices services)
{
    // An instance's resolved roles stand in every member's part of the result: they are put into JSON once.
    private readonly Dictionary<WrittenInstance, byte[]> _roles = [];
    private readonly Dictionary<WrittenInstance, ResolvedInstance> _instances = memberships.Instances.ToDictionary(instance =>
        instance.Written
    );

    public void Write(NixJsonWriter writer)
    {
        writer.StartObject();
        for (var machine = 0; machine < inventory.Machines.Count; machine++)
        {
            writer.Name(inventory.Machines.Names[machine]);
            writer.StartObject();
            WriteHost(writer, machine, "buildHost");
            WriteConfig(writer, machine);
            WriteImports(writer, machine);
            WriteServices(writer, machine);
            WriteHost(writer, machine, "targetHost");
            writer.EndObject();
        }

        writer.EndObject();
    }

    private void WriteHost(NixJsonWriter writer, int machine, string name)
    {
        if (
            inventory.Machines.Fields(inventory.Machines.Model(machine))["deploy"] is ObjectValue deploy
            && deploy[name] is StringValue host
        )
        {
            writer.Name(name);
            writer.String(host.Value);
        }
    }

    private void WriteConfig(NixJsonWriter writer, int machine)
    {
        writer.Name("config");
        writer.StartObject();
        foreach (var config in services.ConfigsOf(machine))
        {
            if (config.Value is { } value)
            {
                writer.Name(config.Service);
                CanonicalJson.Write(writer, value);
            }
        }

        writer.EndObject();
    }

    private void WriteImports(NixJsonWriter writer, int machine)
    {
        writer.Name("imports");
        writer.StartList();
        foreach (var module in MachineImports.Of(memberships, machine))
        {
            CanonicalJson.Write(writer, module);
        }

        writer.EndList();
    }

    private void WriteServices(NixJsonWriter writer, int machine)
    {
        writer.Name("services");
        writer.StartObject();
        WrittenInstance? last = null;
        foreach (var number in memberships.RolesOf(machine).Span)
        {
            var instance = memberships.Roles[number].Instance;
            if (instance == last)
            {
                continue;
            }

            if (instance.Service != last?.Service)
            {
                if (last is not null)
                {
                    writer.EndObject();
                }

                writer.Name(instance.Service);
                writer.StartObject();
            }

            writer.Name(instance.Name);
            writer.Encoded(RolesOf(instance));
            last = instance;
        }

        if (last is not null)
        {
            writer.EndObject();
        }

        writer.EndObject();
    }

    private byte[] RolesOf(WrittenInstance instance)
    {
        if (!_roles.TryGetValue(instance, out var roles))
        {
            _roles.Add(instance, roles = Encode(_instances[instance]));
        }

        return roles;
    }

    private byte[] Encode(ResolvedInstance instance)
    {
        using var writer = new NixJsonWriter();
        writer.StartObject();
        writer.Name("roles");
        writer.StartObject();
        foreach (var role in instance.Roles)
        {
            writer.Name(role.Name);
            writer.StartObject();
            writer.Name("machines");
            writer.StartList();
            foreach (var member in role.Members.Numbers)
            {
                writer.String(memberships.Names[member]);
            }

            writer.EndList();
            writer.EndObject();
        }

        writer.EndObject();
        writer.EndObject();
        return writer.Written.ToArray();
    }
}
