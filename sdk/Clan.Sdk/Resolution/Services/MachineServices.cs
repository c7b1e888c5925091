using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>What each machine gets from each service it takes part in.</summary>
internal sealed class MachineServices
{
    private readonly Memberships _memberships;
    private readonly ModuleCatalog _catalog;
    private readonly IReadOnlySet<(int Machine, string Service)> _broken;
    private readonly Dictionary<string, ServiceSettings> _settings = new(StringComparer.Ordinal);
    private readonly HeldServices[] _held;
    private readonly ServiceConfig[][] _configs;

    /// <param name="memberships">Who holds which role.</param>
    /// <param name="catalog">The modules.</param>
    /// <param name="broken">Where a bad extra module keeps a service's config from having a value.</param>
    public MachineServices(Memberships memberships, ModuleCatalog catalog, IReadOnlySet<(int Machine, string Service)> broken)
    {
        _memberships = memberships;
        _catalog = catalog;
        _broken = broken;
        _held = new HeldServices[memberships.Machines.Count];
        _configs = new ServiceConfig[memberships.Machines.Count][];
        var known = new Dictionary<ReadOnlyMemory<int>, HeldServices>(RoleSets.Comparer);
        for (var machine = 0; machine < _held.Length; machine++)
        {
            var roles = memberships.RolesOf(machine);
            if (!known.TryGetValue(roles, out var held))
            {
                known.Add(roles, held = Hold(roles));
            }

            _held[machine] = held;
            _configs[machine] = Resolve(machine, held);
        }
    }

    /// <summary>The machine's config of each service it takes part in, sorted by service.</summary>
    public IReadOnlyList<ServiceConfig> ConfigsOf(int machine) => _configs[machine];

    public ResolvedSettings? SettingsOf(int machine, string service)
    {
        var held = _held[machine].Services;
        for (var i = 0; i < held.Count; i++)
        {
            if (held[i].Name == service)
            {
                var found = held[i];
                return new(service, _configs[machine][i].Value, () => SettingsOf(service).OriginsOf(machine, found))
                {
                    BelongsToModule = true,
                };
            }
        }

        return null;
    }

    /// <summary>Reports what is wrong with each machine's config, and the config that nobody can check.</summary>
    public void Report(List<Diagnostic> diagnostics)
    {
        for (var machine = 0; machine < _configs.Length; machine++)
        {
            for (var i = 0; i < _configs[machine].Length; i++)
            {
                var config = _configs[machine][i];
                foreach (var problem in config.Problems)
                {
                    var role = _memberships.Roles[_held[machine].Services[i].Roles.Span[0]];
                    diagnostics.Add(
                        problem.At(
                            _memberships.PlaceOf(machine, role),
                            new() { Service = config.Service, Machine = _memberships.Machines.Names[machine] }
                        )
                    );
                }
            }
        }

        foreach (var role in _memberships.Roles.Where(role => role.Definition.Options is null && role.Members.Count > 0 && HasConfig(role)))
        {
            diagnostics.Add(
                new(
                    DiagnosticTable.UncheckedSettings,
                    $"The definition of the module \"{role.Instance.Service}\" says nothing about the config of the role \"{role.Name}\": it is unchecked. Describe the role's settings in the definition.",
                    PlaceOfConfig(role)
                )
                {
                    Address = role.Address,
                }
            );
        }
    }

    private static bool HasConfig(ResolvedRole role) =>
        role.Instance.Config.Count > 0 || role.Instance.Machines.Count > 0 || role.Written is { Config.Count: > 0 };

    private static SourceLocation PlaceOfConfig(ResolvedRole role) =>
        role.Written is { Config: { Count: > 0 } config } ? config.Location
        : role.Instance.Config.Count > 0 ? role.Instance.Config.Location
        : role.Instance.Machines.Location;

    private ServiceConfig[] Resolve(int machine, HeldServices held)
    {
        // An extra module that breaks one of two machines with the same roles stands in what an instance says of that machine.
        var isAlone = HasOwnConfig(machine, held);
        if (!isAlone && held.Shared is { } shared)
        {
            return shared;
        }

        var configs = new ServiceConfig[held.Services.Count];
        var isShared = !isAlone;
        for (var i = 0; i < configs.Length; i++)
        {
            var service = held.Services[i];
            configs[i] = SettingsOf(service.Name).Of(machine, service, out var dependsOnMachine);
            isShared &= !dependsOnMachine;
            if (_broken.Contains((machine, service.Name)))
            {
                configs[i] = configs[i] with { Value = null };
            }
        }

        held.Shared = isShared ? configs : null;
        return configs;
    }

    private bool HasOwnConfig(int machine, HeldServices held)
    {
        foreach (var instance in held.WithMachines)
        {
            if (instance.Machines[_memberships.Machines.Names[machine]] is not null)
            {
                return true;
            }
        }

        return false;
    }

    private ServiceSettings SettingsOf(string service) =>
        _settings.TryGetValue(service, out var settings) ? settings : _settings[service] = new(service, _memberships);

    private HeldServices Hold(ReadOnlyMemory<int> roles)
    {
        var services = new List<(string Name, ReadOnlyMemory<int> Roles)>();
        for (var start = 0; start < roles.Length; )
        {
            var service = InstanceOf(roles.Span[start]).Service;
            var end = start + 1;
            while (end < roles.Length && InstanceOf(roles.Span[end]).Service == service)
            {
                end++;
            }

            services.Add((service, roles[start..end]));
            start = end;
        }

        var modules = services.Select(service => _catalog.Find(Section.Services, null, service.Name)!).ToList();
        var instances = roles.ToArray().Select(InstanceOf).Distinct().Where(instance => instance.Machines.Count > 0);
        return new(
            [.. services.Select((service, at) => new HeldService(service.Name, service.Roles, Brought(modules, modules[at])))],
            [.. instances]
        );
    }

    private WrittenInstance InstanceOf(int role) => _memberships.Roles[role].Instance;

    private static RoleDefinition[] Brought(List<ModuleDefinition> present, ModuleDefinition module) =>
        [
            .. present
                .SelectMany(other => other.AlsoDeclares.GetValueOrDefault(module.Name, []))
                .Distinct()
                .Order(Utf8Order.Comparer)
                .Select(role => module.Roles.GetValueOrDefault(role))
                .OfType<RoleDefinition>(),
        ];
}
