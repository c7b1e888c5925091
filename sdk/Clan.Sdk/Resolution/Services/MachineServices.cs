using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>What each machine gets from each service it takes part in.</summary>
internal sealed class MachineServices
{
    private readonly ServiceMemberships _memberships;
    private readonly ModuleCatalog _catalog;
    private readonly Dictionary<string, ServiceSettings> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ModuleDefinition>> _declarers = new(StringComparer.Ordinal);
    private readonly ServiceConfig[][] _configs;

    public MachineServices(ServiceMemberships memberships, ModuleCatalog catalog)
    {
        _memberships = memberships;
        _catalog = catalog;
        foreach (var module in memberships.Instances.Select(instance => instance.Module).Distinct())
        {
            foreach (var other in module.AlsoDeclares.Keys)
            {
                (_declarers.TryGetValue(other, out var declarers) ? declarers : _declarers[other] = []).Add(module);
            }
        }

        _configs = new ServiceConfig[memberships.Machines.Count][];
        var configs = new List<ServiceConfig>();
        for (var machine = 0; machine < _configs.Length; machine++)
        {
            configs.Clear();
            foreach (var roles in ByService(machine))
            {
                configs.Add(SettingsOf(ServiceOf(roles)).Of(machine, roles, Declaring(machine, ServiceOf(roles))));
            }

            _configs[machine] = [.. configs];
        }
    }

    /// <summary>The machine's config of each service it takes part in, sorted by service.</summary>
    public IReadOnlyList<ServiceConfig> ConfigsOf(int machine) => _configs[machine];

    public ResolvedSettings? SettingsOf(int machine, string service)
    {
        if (ByService(machine).FirstOrDefault(roles => ServiceOf(roles) == service) is not { IsEmpty: false } roles)
        {
            return null;
        }

        var config = _configs[machine].First(config => config.Service == service);
        return new(service, config.Value, () => SettingsOf(service).OriginsOf(machine, roles, Declaring(machine, service)));
    }

    /// <summary>Reports what is wrong with each machine's config, and the config that nobody can check.</summary>
    public void Report(List<Diagnostic> diagnostics)
    {
        for (var machine = 0; machine < _configs.Length; machine++)
        {
            foreach (var config in _configs[machine])
            {
                foreach (var problem in config.Problems)
                {
                    diagnostics.Add(problem.At(LocationOf(machine, config.Service), service: config.Service, machine: _memberships.Machines.Names[machine]));
                }
            }
        }

        foreach (var role in _memberships.Roles.Where(role => role.Definition.Options is null && role.Members.Length > 0 && HasConfig(role)))
        {
            diagnostics.Add(new(
                DiagnosticTable.UncheckedSettings,
                $"The definition of the module \"{role.Instance.Service}\" says nothing about the config of the role \"{role.Name}\": it is unchecked.",
                role.Written?.Location ?? role.Instance.Location)
            {
                Service = role.Instance.Service,
                Instance = role.Instance.Name,
                Role = role.Name,
            });
        }
    }

    private static bool HasConfig(ResolvedRole role) =>
        role.Instance.Config.Count > 0 || role.Instance.Machines.Count > 0 || role.Written is { Config.Count: > 0 };

    private string ServiceOf(ReadOnlyMemory<int> roles) => _memberships.Roles[roles.Span[0]].Instance.Service;

    private SourceLocation LocationOf(int machine, string service) =>
        _memberships.Roles[ByService(machine).First(roles => ServiceOf(roles) == service).Span[0]].Instance.Location;

    private ServiceSettings SettingsOf(string service) =>
        _settings.TryGetValue(service, out var settings) ? settings : _settings[service] = new(service, _memberships);

    /// <summary>The machine's roles, service by service.</summary>
    private IEnumerable<ReadOnlyMemory<int>> ByService(int machine)
    {
        var roles = _memberships.RolesOf(machine);
        for (var start = 0; start < roles.Length;)
        {
            var service = ServiceOf(roles[start..]);
            var end = start + 1;
            while (end < roles.Length && _memberships.Roles[roles.Span[end]].Instance.Service == service)
            {
                end++;
            }

            yield return roles[start..end];
            start = end;
        }
    }

    /// <summary>Roles of the service whose options another module on the machine brings along.</summary>
    private IReadOnlyList<RoleDefinition> Declaring(int machine, string service)
    {
        if (!_declarers.TryGetValue(service, out var declarers) || _catalog.Find(Section.Services, null, service) is not { } module)
        {
            return [];
        }

        var present = ByService(machine).Select(ServiceOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. declarers.Where(declarer => present.Contains(declarer.Name))
                .SelectMany(declarer => declarer.AlsoDeclares[service])
                .Distinct()
                .Order(Utf8Order.Comparer)
                .Select(role => module.Roles.GetValueOrDefault(role))
                .OfType<RoleDefinition>(),
        ];
    }
}
