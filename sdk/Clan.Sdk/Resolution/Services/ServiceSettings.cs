using System.Runtime.InteropServices;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>
/// Merges the config of one service for its members (docs/semantics/services.md §6). Machines that hold the same roles
/// and have no config of their own share one result.
/// </summary>
internal sealed class ServiceSettings(string service, Memberships memberships)
{
    private static readonly MergeRule OpenOptions = MergeBy.UnionOfKeys(OptionTypes.Anything);
    private readonly Dictionary<HeldService, ServiceConfig?> _shared = new(HeldServiceComparer.Instance);
    private readonly Dictionary<HeldService, (OptionGroup Options, bool IsOpen)> _options = new(HeldServiceComparer.Instance);
    private readonly List<OptionUnion> _unions = [];
    private readonly Dictionary<(string Instance, string? Name, SettingsLevelKind Kind), SettingsLevel> _levels = [];

    /// <param name="machine">The machine.</param>
    /// <param name="held">What it holds of this service.</param>
    /// <param name="dependsOnMachine">Whether another machine with the same roles may have another config.</param>
    public ServiceConfig Of(int machine, HeldService held, out bool dependsOnMachine)
    {
        var name = memberships.Machines.Names[machine];
        dependsOnMachine = HasOwnConfig(name, held.Roles.Span);
        if (!dependsOnMachine && _shared.TryGetValue(held, out var known) && known is not null)
        {
            return known;
        }

        var config = Merge(name, held, null, out var usesMachine);
        if (!dependsOnMachine)
        {
            _shared[held] = usesMachine ? null : config;
        }

        dependsOnMachine |= usesMachine;
        return config;
    }

    /// <summary>Where the values of the config come from.</summary>
    public SettingOrigins OriginsOf(int machine, HeldService held)
    {
        var origins = new SettingOrigins();
        Merge(memberships.Machines.Names[machine], held, origins, out _);
        return origins;
    }

    private ServiceConfig Merge(string machine, HeldService held, IMergeTrace? trace, out bool usesMachine)
    {
        var context = new MergeContext(ModuleSystem.Services, machine, trace) { Elsewhere = path => Elsewhere(held, path) };
        var (options, isOpen) = Options(held);
        var result = ModuleEvaluation.EvaluateGroup(
            context,
            options,
            Definitions(machine, held.Roles.Span).Span,
            isOpen ? OpenOptions : null
        );
        usesMachine = context.UsedMachine;
        return new(service, context.HasErrors ? null : result.Value as ObjectValue, context.Problems);
    }

    private string? Elsewhere(HeldService held, IReadOnlyList<string> path)
    {
        var roles = held.Roles.ToArray().Select(role => memberships.Roles[role].Name).Concat(held.Brought.Select(role => role.Name));
        return OptionsElsewhere.Hint(memberships.ModuleOf(service), roles.ToHashSet(StringComparer.Ordinal), path, "config");
    }

    /// <summary>Options are those of all roles that the machine holds, in whichever instance (M11).</summary>
    private (OptionGroup Options, bool IsOpen) Options(HeldService held)
    {
        if (_options.TryGetValue(held, out var known))
        {
            return known;
        }

        var options = OptionGroup.Empty;
        var isOpen = false;
        foreach (var role in held.Roles.Span)
        {
            Add(memberships.Roles[role].Definition);
        }

        foreach (var role in held.Brought)
        {
            Add(role);
        }

        _options.Add(held, (options, isOpen));

        return (options, isOpen);

        void Add(RoleDefinition role)
        {
            isOpen |= role.Options is null || role.IsOpen;
            options = role.Options is { } declared ? Union(options, declared) : options;
        }
    }

    // Members combine the roles of a module in many ways, of which few differ in their options.
    private OptionGroup Union(OptionGroup left, OptionGroup right)
    {
        if (ReferenceEquals(left, OptionGroup.Empty))
        {
            return right;
        }

        foreach (var known in _unions)
        {
            if (ReferenceEquals(known.Left, left) && ReferenceEquals(known.Right, right))
            {
                return known.Union;
            }
        }

        var union = left.Union(right);
        _unions.Add(new(left, right, union));
        return union;
    }

    /// <summary>The last instance first; in an instance its own config, the machine's, then that of each held role (M1, M3).</summary>
    private DefinitionList Definitions(string machine, ReadOnlySpan<int> roles)
    {
        var definitions = new DefinitionList(roles.Length * 2);
        for (var end = roles.Length; end > 0; )
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
        WrittenInstance? last = null;
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

    private sealed record OptionUnion(OptionGroup Left, OptionGroup Right, OptionGroup Union);

    private sealed class HeldServiceComparer : IEqualityComparer<HeldService>
    {
        public static readonly HeldServiceComparer Instance = new();

        public bool Equals(HeldService? left, HeldService? right) =>
            ReferenceEquals(left, right)
            || (RoleSets.Comparer.Equals(left!.Roles, right!.Roles) && left.Brought.SequenceEqual(right.Brought));

        public int GetHashCode(HeldService held) => RoleSets.Comparer.GetHashCode(held.Roles);
    }
}
