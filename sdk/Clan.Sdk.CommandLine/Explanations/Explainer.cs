using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>Says of each thing of a fleet why it is as it is.</summary>
internal sealed class Explainer(ExplainedFleet fleet)
{
    public MachineExplanation Machine(ResolvedMachine machine) =>
        new(machine.Name, fleet.PlaceOfMachine(machine.Name), TagsOf(machine), FieldsOf(machine.Name), ModulesOf(machine))
        {
            Findings = Findings(finding => finding.Machine == machine.Name),
        };

    /// <summary>What the machine has to do with the instances: of those with the roles that it holds and those that it does not.</summary>
    public IReadOnlyList<PlaceExplanation> Place(ResolvedMachine machine, Func<RoleUse, bool> isAsked)
    {
        var held = machine.Memberships.ToDictionary(membership => fleet.RoleOf(membership));
        return
        [
            .. fleet
                .Roles.Where(isAsked)
                .GroupBy(role => (role.Module, role.Instance))
                .Select(instance => new PlaceExplanation(
                    fleet.InstanceOf(instance.Key.Module, instance.Key.Instance),
                    instance.First().InstanceLocation,
                    machine.Name,
                    instance.Key.Module,
                    [
                        .. instance.Select(role =>
                            held.TryGetValue(role, out var membership) ? Held(machine, membership) : (RoleOfMachine)Missing(machine, role)
                        ),
                    ],
                    fleet.IsServices && instance.Any(held.ContainsKey) ? SettingsOf(machine.SettingsOf(instance.Key.Module)) : null
                )
                {
                    Findings = Findings(finding =>
                        finding.Instance == instance.Key.Instance
                        && (finding.Service ?? instance.Key.Module) == instance.Key.Module
                        && (finding.Machine ?? machine.Name) == machine.Name
                    ),
                }),
        ];
    }

    /// <summary>The settings of the machine at the path and inside it; null where it has none there.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="path">The path.</param>
    /// <param name="isAsked">Of which roles; of a module those of which any role is asked for.</param>
    public SettingExplanation? Settings(ResolvedMachine machine, IReadOnlyList<string> path, Func<RoleUse, bool>? isAsked = null)
    {
        var fields = isAsked is null ? FieldsOf(machine.Name).Where(field => field.Path.StartsWith(path)).ToArray() : [];
        var places = PlacesOf(machine, isAsked ?? (_ => true))
            .Select(place => new SettingsOfPlace(
                place.Place,
                [.. place.Settings.Where(setting => setting.Path.StartsWith(path) || path.StartsWith(setting.Path))]
            ))
            .Where(place => place.Settings.Count > 0)
            .ToArray();
        return fields.Length + places.Length == 0
            ? null
            : new(PathText.Of([.. path]), fleet.PlaceOfMachine(machine.Name), machine.Name, fields, places);
    }

    /// <summary>Every path of a setting or field of the machine, for who looks for the nearest one.</summary>
    public IEnumerable<string> PathsOf(ResolvedMachine machine, Func<RoleUse, bool>? isAsked = null) =>
        PlacesOf(machine, isAsked ?? (_ => true))
            .SelectMany(place => place.Settings.Select(setting => setting.PathText))
            .Concat(isAsked is null ? FieldsOf(machine.Name).Select(field => PathText.Of([.. field.Path])) : [])
            .Distinct(StringComparer.Ordinal);

    public TagExplanation Tag(string tag) =>
        new(
            tag,
            fleet.PlaceOfTag(tag),
            [
                .. fleet
                    .Resolved.Machines.Where(machine => machine.Tags.Contains(tag))
                    .Select(machine => new Carrier(machine.Name, fleet.TagOriginsOf(machine.Name, tag))),
            ],
            [
                .. fleet.Roles.SelectMany(role =>
                    role.Tags.Where(named => named.Name == tag).Select(named => new RoleOfTag(role, fleet.InstanceOf(role), named))
                ),
            ]
        )
        {
            Findings = Findings(finding => finding.Tag == tag),
        };

    public InstanceExplanation Instance(IGrouping<(string Module, string Instance), RoleUse> roles) =>
        new(
            fleet.InstanceOf(roles.Key.Module, roles.Key.Instance),
            roles.First().InstanceLocation,
            roles.Key.Module,
            roles.First().Input,
            [.. roles.Select(RoleOfInstance)]
        )
        {
            Findings = Findings(finding =>
                finding.Instance == roles.Key.Instance && (finding.Service ?? roles.Key.Module) == roles.Key.Module
            ),
        };

    public ModuleExplanation Module(string module)
    {
        var instances = fleet.Roles.Where(role => role.Module == module).GroupBy(role => (role.Module, role.Instance)).ToList();
        return new(module, instances[0].First().Input, [.. instances.Select(Instance)]);
    }

    private RoleOfInstance RoleOfInstance(RoleUse role) =>
        new(
            role,
            [.. fleet.MembersOf(role).Select(membership => new Member(membership.Machine, fleet.ReasonsOf(membership, role)))],
            [.. role.Machines.Where(machine => fleet.FindMachine(machine.Name) is null)],
            fleet.ExtraModulesOf(role)
        );

    private IReadOnlyList<CarriedTag> TagsOf(ResolvedMachine machine) =>
        [.. machine.Tags.Select(tag => new CarriedTag(tag, fleet.TagOriginsOf(machine.Name, tag)))];

    private IReadOnlyList<ModuleOfMachine> ModulesOf(ResolvedMachine machine) =>
        [
            .. machine
                .Memberships.GroupBy(membership => membership.Module)
                .Select(module => new ModuleOfMachine(
                    module.Key,
                    [.. module.Select(membership => Held(machine, membership))],
                    fleet.IsServices ? SettingsOf(machine.SettingsOf(module.Key)) : null
                )),
        ];

    private HeldRole Held(ResolvedMachine machine, Membership membership)
    {
        var role = fleet.RoleOf(membership);
        return new(
            role,
            fleet.InstanceOf(role),
            machine.Name,
            fleet.ReasonsOf(membership, role),
            fleet.ExtraModulesOf(role, machine.Name),
            fleet.IsServices ? null : SettingsOf(machine.SettingsOf(membership.Instance, membership.Role))
        );
    }

    private MissingRole Missing(ResolvedMachine machine, RoleUse role) =>
        new(
            role,
            fleet.InstanceOf(role),
            machine.Name,
            fleet.TagsThatGive(role),
            fleet.IsServices
                ? ["services", role.Module, role.Instance, "roles", role.Role, "machines"]
                : ["instances", role.Instance, "roles", role.Role, "machines"]
        );

    private IEnumerable<(string Place, IReadOnlyList<ExplainedSetting> Settings)> PlacesOf(
        ResolvedMachine machine,
        Func<RoleUse, bool> isAsked
    )
    {
        var memberships = machine.Memberships.Where(membership => isAsked(fleet.RoleOf(membership)));
        return fleet.IsServices
            ? memberships
                .Select(membership => membership.Module)
                .Distinct(StringComparer.Ordinal)
                .Select(module => (module, SettingsOf(machine.SettingsOf(module))?.All ?? []))
            : memberships.Select(membership =>
                (
                    $"{membership.Instance} {membership.Role}",
                    SettingsOf(machine.SettingsOf(membership.Instance, membership.Role))?.All ?? []
                )
            );
    }

    private static ExplainedSettings? SettingsOf(ResolvedSettings? settings) =>
        settings is null ? null
        : settings.Value is null ? new(HasErrors: true, [])
        : new(HasErrors: false, [.. ExplainedSetting.Of(settings)]);

    /// <summary>What the inventory says of the machine beside its name and tags; what is null says nothing.</summary>
    public IReadOnlyList<MachineField> FieldsOf(string machine)
    {
        var fields = SettingPath.Find(fleet.Resolved.Canonical, ["machines", machine]);
        var written = SettingPath.Find(fleet.Document, ["machines", machine]);
        var found = new List<MachineField>();
        Add([], fields);
        return found;

        void Add(IReadOnlyList<string> path, ClanValue? value)
        {
            if (value is ObjectValue { Count: > 0 } group)
            {
                foreach (var property in group.Properties)
                {
                    if (path.Count > 0 || property.Name is not ("name" or "tags"))
                    {
                        Add([.. path, property.Name], property.Value);
                    }
                }
            }
            else if (value is not (null or NullValue or ObjectValue { Count: 0 }))
            {
                found.Add(new(path, value, SettingPath.Find(written, path)?.Location ?? default));
            }
        }
    }

    private IReadOnlyList<Diagnostic> Findings(Func<Diagnostic, bool> isAbout) => [.. fleet.Resolved.Diagnostics.Where(isAbout)];
}
