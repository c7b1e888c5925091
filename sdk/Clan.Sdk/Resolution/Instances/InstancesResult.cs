using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>What an inventory of the instances schema comes to.</summary>
internal sealed class InstancesResult(InstancesInventory inventory, Memberships memberships, ModuleCatalog catalog, bool resolves)
    : SectionResult
{
    private readonly Lazy<Dictionary<string, ResolvedInstance>> _instances = new(() =>
        memberships.Instances.ToDictionary(instance => instance.Written.Name, StringComparer.Ordinal)
    );

    private readonly Comparer<int> _byName = Comparer<int>.Create(
        (left, right) => Utf8Order.Comparer.Compare(memberships.Names[left], memberships.Names[right])
    );

    /// <summary>The canonical form, typed.</summary>
    public InstancesInventory Inventory => inventory;

    /// <summary>Who holds which role.</summary>
    public Memberships Memberships => memberships;

    public override bool HasMachines => resolves;

    public override KnownNames Known { get; } =
        new(
            catalog,
            Section.Instances,
            [.. inventory.Instances.Select(instance => new KnownInstance(instance.ModuleName, instance.Input, instance.Name))]
        );

    public override IReadOnlyList<string> MachineNames => memberships.Machines.Names;

    public override int FindMachine(string name) => memberships.Machines.Find(name);

    public override ClanValue Canonical => inventory.Canonical;

    public override IReadOnlyList<string> TagsOf(int machine) => memberships.Machines.TagNamesOf(machine);

    public override IReadOnlyList<Membership> MembershipsOf(int machine) => memberships.Of(machine);

    public override IReadOnlyList<RoleUse> Roles =>
        [
            .. memberships
                .Roles.OrderBy(role => role.Instance.ModuleName, Utf8Order.Comparer)
                .ThenBy(role => role.Instance.Name, Utf8Order.Comparer)
                .ThenBy(role => role.Name, Utf8Order.Comparer)
                .Select(role => new RoleUse(
                    role.Instance.ModuleName,
                    role.Instance.Input,
                    role.Instance.Name,
                    role.Instance.Location,
                    role.Name,
                    role.Written.Location,
                    NamesOf(role.Written.Machines),
                    NamesOf(role.Written.Tags)
                )),
        ];

    public override ResolvedSettings? SettingsOf(int machine, string instance, string role)
    {
        var resolution = _instances.Value.GetValueOrDefault(instance);
        if (resolution?.Roles.FirstOrDefault(each => each.Name == role) is not { } held)
        {
            return null;
        }

        var member = Array.BinarySearch(held.Members.Numbers, machine, _byName);
        return member < 0 || held.Settings is null
            ? null
            : new(
                resolution.Written.ModuleName,
                held.Settings[member].Value,
                () =>
                {
                    var origins = new SettingOrigins();
                    held.Merge?.Trace(MachineNames[machine], origins);
                    return origins;
                }
            );
    }

    public override void WriteCanonical(NixJsonWriter writer) => CanonicalJson.Write(writer, inventory.Canonical);

    public override void WriteMachines(NixJsonWriter writer)
    {
        writer.StartObject();
        for (var machine = 0; machine < MachineNames.Count; machine++)
        {
            writer.Name(MachineNames[machine]);
            writer.StartList();
            WrittenInstance? current = null;
            foreach (var number in memberships.RolesOf(machine).Span)
            {
                var role = memberships.Roles[number];
                if (role.Instance != current)
                {
                    EndEntry(writer, current);
                    StartEntry(writer, role.Instance);
                    current = role.Instance;
                }

                writer.String(role.Name);
            }

            EndEntry(writer, current);
            writer.EndList();
        }

        writer.EndObject();
    }

    public override bool TryWriteInstances(NixJsonWriter writer)
    {
        writer.StartObject();
        foreach (var instance in memberships.Instances)
        {
            writer.Name(instance.Written.Name);
            writer.StartObject();
            writer.Name("module");
            CanonicalJson.Write(writer, instance.Written.Module);
            writer.Name("roles");
            writer.StartObject();
            foreach (var role in instance.Roles)
            {
                writer.Name(role.Name);
                WriteRole(writer, role);
            }

            writer.EndObject();
            writer.EndObject();
        }

        writer.EndObject();
        return true;
    }

    private static WrittenName[] NamesOf(ObjectValue members) =>
        [
            .. members.Properties.Select(member => new WrittenName(
                member.Name,
                member.NameLocation,
                WrittenRole.SettingsOf(members, member.Name) is { Count: > 0 } settings ? settings : null
            )),
        ];

    private static void StartEntry(NixJsonWriter writer, WrittenInstance instance)
    {
        writer.StartObject();
        writer.Name("instance");
        writer.String(instance.Name);
        writer.Name("module");
        CanonicalJson.Write(writer, instance.Module);
        writer.Name("roles");
        writer.StartList();
    }

    private static void EndEntry(NixJsonWriter writer, WrittenInstance? entry)
    {
        if (entry is not null)
        {
            writer.EndList();
            writer.EndObject();
        }
    }

    private void WriteRole(NixJsonWriter writer, ResolvedRole role)
    {
        writer.StartObject();
        writer.Name("machines");
        writer.StartList();
        foreach (var member in memberships.Names.Of(role.Members))
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
                    writer.Name(memberships.Names[role.Members.Numbers[i]]);
                    CanonicalJson.Write(writer, value);
                }
            }

            writer.EndObject();
        }

        writer.EndObject();
    }
}
