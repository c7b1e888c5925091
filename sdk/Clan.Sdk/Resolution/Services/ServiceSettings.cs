using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Types;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The final config of a service on one machine, or on all machines that have it alike.</summary>
/// <param name="Service">The service.</param>
/// <param name="Value">The config; null where it has an error.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record ServiceConfig(string Service, ObjectValue? Value, IReadOnlyList<MergeProblem> Problems);

/// <summary>
/// Merges the config of one service for its members (docs/semantics/services.md §6). Machines that hold the same roles
/// and have no config of their own share one result.
/// </summary>
internal sealed class ServiceSettings(string service, ServiceMemberships memberships)
{
    private static readonly MergeRule OpenOptions = MergeBy.UnionOfKeys(OptionTypes.Anything);
    private readonly Dictionary<RoleSet, ServiceConfig?> _shared = [];
    private readonly Dictionary<(string Instance, string? Name, SettingsLevelKind Kind), SettingsLevel> _levels = [];

    /// <param name="machine">The machine.</param>
    /// <param name="roles">The roles of this service that it holds.</param>
    /// <param name="declaring">Roles of this service whose options other modules on the machine bring along.</param>
    public ServiceConfig Of(int machine, ReadOnlyMemory<int> roles, IReadOnlyList<RoleDefinition> declaring)
    {
        var name = memberships.Machines.Names[machine];
        var key = new RoleSet(roles, declaring);
        if (HasOwnConfig(name, roles.Span))
        {
            return Merge(name, roles, declaring, null, out _);
        }

        if (!_shared.TryGetValue(key, out var shared))
        {
            var config = Merge(name, roles, declaring, null, out var usedMachine);
            _shared.Add(key, usedMachine ? null : config);
            return config;
        }

        return shared ?? Merge(name, roles, declaring, null, out _);
    }

    /// <summary>Where the values of the config come from.</summary>
    public IReadOnlyList<SettingOrigin> OriginsOf(int machine, ReadOnlyMemory<int> roles, IReadOnlyList<RoleDefinition> declaring)
    {
        var origins = new SettingOrigins();
        Merge(memberships.Machines.Names[machine], roles, declaring, origins, out _);
        return origins.All;
    }

    private ServiceConfig Merge(
        string machine, ReadOnlyMemory<int> roles, IReadOnlyList<RoleDefinition> declaring, IMergeTrace? trace, out bool usedMachine)
    {
        var context = new MergeContext(MergeRules.Services, machine, trace);
        var (options, isOpen) = Options(roles.Span, declaring);
        var result = ModuleEvaluation.EvaluateGroup(context, options, Definitions(machine, roles.Span).ToArray(), isOpen ? OpenOptions : null);
        usedMachine = context.UsedMachine;
        return new(service, context.HasErrors ? null : result.Value as ObjectValue, context.Problems);
    }

    /// <summary>Options are those of all roles that the machine holds, in whichever instance (M11).</summary>
    private (OptionGroup Options, bool IsOpen) Options(ReadOnlySpan<int> roles, IReadOnlyList<RoleDefinition> declaring)
    {
        var options = OptionGroup.Empty;
        var isOpen = false;
        foreach (var role in roles)
        {
            Add(memberships.Roles[role].Definition);
        }

        foreach (var role in declaring)
        {
            Add(role);
        }

        return (options, isOpen);

        void Add(RoleDefinition role)
        {
            isOpen |= role.Options is null;
            options = role.Options is { } declared ? options == OptionGroup.Empty ? declared : options.Union(declared) : options;
        }
    }

    /// <summary>The last instance first; in an instance its own config, the machine's, then that of each held role (M1, M3).</summary>
    private List<Definition> Definitions(string machine, ReadOnlySpan<int> roles)
    {
        var definitions = new List<Definition>();
        for (var end = roles.Length; end > 0;)
        {
            var instance = memberships.Roles[roles[end - 1]].Instance;
            var start = end;
            while (start > 0 && memberships.Roles[roles[start - 1]].Instance == instance)
            {
                start--;
            }

            definitions.Add(new(instance.Config, Level(SettingsLevelKind.Instance, instance.Name, null)));
            if (instance.MachineConfig(machine) is { } own)
            {
                definitions.Add(new(own, new(SettingsLevelKind.Machine, instance.Name, machine)));
            }

            for (var i = start; i < end; i++)
            {
                var role = memberships.Roles[roles[i]];
                if (role.Written is { } written)
                {
                    definitions.Add(new(written.Config, Level(SettingsLevelKind.Role, instance.Name, role.Name)));
                }
            }

            end = start;
        }

        return definitions;
    }

    private SettingsLevel Level(SettingsLevelKind kind, string instance, string? name)
    {
        if (!_levels.TryGetValue((instance, name, kind), out var level))
        {
            _levels.Add((instance, name, kind), level = new(kind, instance, name));
        }

        return level;
    }

    private bool HasOwnConfig(string machine, ReadOnlySpan<int> roles)
    {
        CanonicalInstance? last = null;
        foreach (var role in roles)
        {
            var instance = memberships.Roles[role].Instance;
            if (instance != last && instance.Machines.Count > 0 && instance.MachineConfig(machine) is { Count: > 0 })
            {
                return true;
            }

            last = instance;
        }

        return false;
    }

    /// <summary>The roles of a machine in this service, and the roles whose options other modules bring.</summary>
    private readonly record struct RoleSet(ReadOnlyMemory<int> Roles, IReadOnlyList<RoleDefinition> Declaring)
    {
        public bool Equals(RoleSet other) => Roles.Span.SequenceEqual(other.Roles.Span) && Declaring.SequenceEqual(other.Declaring);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var role in Roles.Span)
            {
                hash.Add(role);
            }

            return hash.ToHashCode();
        }
    }
}
