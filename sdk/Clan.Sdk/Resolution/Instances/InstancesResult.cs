using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>What an inventory of the instances schema comes to.</summary>
internal sealed class InstancesResult : SectionResult
{
    private readonly IReadOnlyList<InstanceResolution> _instances;
    private readonly Lazy<HeldRoles> _held;

    /// <param name="model">The canonical form.</param>
    /// <param name="instances">The instances that do not fail as a whole, in byte order.</param>
    /// <param name="hasMachines">Whether clan can say what each machine gets.</param>
    public InstancesResult(InstancesModel model, IReadOnlyList<InstanceResolution> instances, bool hasMachines)
    {
        Model = model;
        _instances = instances;
        HasMachines = hasMachines;
        _held = new(() => new(model.Tags.Machines.Count, instances));
    }

    /// <summary>The canonical form, typed.</summary>
    public InstancesModel Model { get; }

    public override bool HasMachines { get; }

    public override IReadOnlyList<string> MachineNames => Model.Tags.Machines.Names;

    public override int FindMachine(string name) => Model.Tags.Machines.Find(name);

    public override ClanValue Canonical => Model.Canonical;

    /// <summary>The instances that do not fail as a whole, in byte order.</summary>
    public IReadOnlyList<InstanceResolution> Instances => _instances;

    public override IReadOnlyList<string> TagsOf(int machine) => Model.Tags.TagsOf(machine);

    public override IReadOnlyList<Membership> MembershipsOf(int machine)
    {
        var memberships = new List<Membership>();
        foreach (var (instance, role) in _held.Value.Of(machine))
        {
            var name = MachineNames[machine];
            var isListed = role.Role.Machines.TryGet(name, out var listed);
            var tags = role.Role.Tags.Properties.Where(tag => Model.Tags.Carries(machine, tag.Name)).ToList();
            memberships.Add(
                new(
                    instance.Instance.ModuleName,
                    instance.Instance.Name,
                    role.Role.Name,
                    name,
                    isListed,
                    [.. tags.Select(tag => tag.Name)],
                    isListed ? listed.NameLocation : tags[0].NameLocation
                )
            );
        }

        return
        [
            .. memberships
                .OrderBy(membership => membership.Module, Utf8Order.Comparer)
                .ThenBy(membership => membership.Instance, Utf8Order.Comparer)
                .ThenBy(membership => membership.Role, Utf8Order.Comparer),
        ];
    }

    public override ResolvedSettings? SettingsOf(int machine, string instance, string role)
    {
        var resolution = _instances.FirstOrDefault(each => each.Instance.Name == instance);
        if (resolution?.Roles.FirstOrDefault(each => each.Role.Name == role) is not { } held)
        {
            return null;
        }

        var member = Array.BinarySearch(held.Members.Names, MachineNames[machine], Utf8Order.Comparer);
        return member < 0 || held.Settings is null
            ? null
            : new(
                resolution.Instance.ModuleName,
                held.Settings[member].Value,
                () =>
                {
                    var origins = new SettingOrigins();
                    held.Merge?.Trace(MachineNames[machine], origins);
                    return origins.All;
                }
            );
    }

    public override void WriteCanonical(NixJsonWriter writer) => CanonicalJson.Write(writer, Model.Canonical);

    public override void WriteMachines(NixJsonWriter writer)
    {
        writer.StartObject();
        for (var machine = 0; machine < MachineNames.Count; machine++)
        {
            writer.Name(MachineNames[machine]);
            writer.StartList();
            InstanceResolution? current = null;
            foreach (var (instance, role) in _held.Value.Of(machine))
            {
                if (instance != current)
                {
                    EndEntry(writer, current);
                    StartEntry(writer, instance);
                    current = instance;
                }

                writer.String(role.Role.Name);
            }

            EndEntry(writer, current);
            writer.EndList();
        }

        writer.EndObject();
    }

    public override bool TryWriteInstances(NixJsonWriter writer)
    {
        writer.StartObject();
        foreach (var instance in _instances)
        {
            writer.Name(instance.Instance.Name);
            writer.StartObject();
            writer.Name("module");
            CanonicalJson.Write(writer, instance.Instance.Module);
            writer.Name("roles");
            writer.StartObject();
            foreach (var role in instance.Roles)
            {
                writer.Name(role.Role.Name);
                WriteRole(writer, role);
            }

            writer.EndObject();
            writer.EndObject();
        }

        writer.EndObject();
        return true;
    }

    private static void StartEntry(NixJsonWriter writer, InstanceResolution instance)
    {
        writer.StartObject();
        writer.Name("instance");
        writer.String(instance.Instance.Name);
        writer.Name("module");
        CanonicalJson.Write(writer, instance.Instance.Module);
        writer.Name("roles");
        writer.StartList();
    }

    private static void EndEntry(NixJsonWriter writer, InstanceResolution? entry)
    {
        if (entry is not null)
        {
            writer.EndList();
            writer.EndObject();
        }
    }

    private static void WriteRole(NixJsonWriter writer, RoleResolution role)
    {
        writer.StartObject();
        writer.Name("machines");
        writer.StartList();
        foreach (var member in role.Members.Names)
        {
            writer.String(member);
        }

        writer.EndList();
        if (role.Settings is { } settings)
        {
            writer.Name("settings");
            writer.StartObject();
            for (var i = 0; i < settings.Length; i++)
            {
                if (settings[i].Value is { } value)
                {
                    writer.Name(role.Members.Names[i]);
                    CanonicalJson.Write(writer, value);
                }
            }

            writer.EndObject();
        }

        writer.EndObject();
    }
}
