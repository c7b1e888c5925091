using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>
/// Merges the settings of a role's members: the role's, the machine's, and those of each role tag that the machine carries, all
/// on one level (docs/semantics/instances.md 5.1).
/// </summary>
internal sealed class RoleSettings
{
    // The class under which clan evaluates settings; a module of another is refused (5.16).
    private const string SettingsClass = "clan.service";

    private readonly string _instance;
    private readonly WrittenRole _role;
    private readonly ModuleDefinition _module;
    private readonly MachineTable _machines;
    private readonly ModuleShape _shape;
    private readonly string[] _tagLayers;

    /// <param name="instance">The instance's name.</param>
    /// <param name="role">The role.</param>
    /// <param name="module">The module.</param>
    /// <param name="definition">The role as the module declares it.</param>
    /// <param name="options">Its options.</param>
    /// <param name="machines">The inventory's machines.</param>
    public RoleSettings(
        string instance,
        WrittenRole role,
        ModuleDefinition module,
        RoleDefinition definition,
        OptionGroup options,
        MachineTable machines
    )
    {
        _instance = instance;
        _role = role;
        _module = module;
        _machines = machines;
        _shape = new(options, definition.Freeform, HasModuleSyntax: true, Class: SettingsClass);
        _tagLayers =
        [
            .. role
                .Tags.Properties.Select(tag => tag.Name)
                .Where(tag => WrittenRole.SettingsOf(role.Tags, tag).Count > 0)
                .Order(Utf8Order.Comparer),
        ];
    }

    /// <summary>The final settings of each member.</summary>
    public MemberSettings[] Resolve(RoleMembers members, MemberNames names)
    {
        var layers = TagLayersOf(members);
        var shared = new Dictionary<int, MemberSettings>();
        var result = new MemberSettings[members.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var name = names[members.Numbers[i]];
            if (HasOwnSettings(name))
            {
                result[i] = Merge(name, members.Numbers[i], null, out _);
            }
            else if (shared.TryGetValue(layers[i], out var same))
            {
                result[i] = same;
            }
            else
            {
                result[i] = Merge(name, members.Numbers[i], null, out var usedMachine);
                if (!usedMachine)
                {
                    shared.Add(layers[i], result[i]);
                }
            }
        }

        return result;
    }

    /// <summary>Merges one member's settings again, telling the trace which level each value comes from.</summary>
    public void Trace(string member, IMergeTrace trace) => Merge(member, _machines.Find(member), trace, out _);

    private bool HasOwnSettings(string member) =>
        _role.Machines[member] is ObjectValue listed && listed["settings"] is ObjectValue { Count: > 0 };

    private MemberSettings Merge(string member, int machine, IMergeTrace? trace, out bool usedMachine)
    {
        // Modules are merged in reverse: this puts tags first, in reverse order, then the machine, then the role (5.2).
        var definitions = new DefinitionList(_tagLayers.Length + 2);
        Add(_role.Settings, SettingsLevelKind.Role, _role.Name);
        if (HasOwnSettings(member))
        {
            Add(WrittenRole.SettingsOf(_role.Machines, member), SettingsLevelKind.Machine, member);
        }

        foreach (var tag in _tagLayers)
        {
            if (machine < _machines.Count && _machines.Carries(machine, tag))
            {
                Add(WrittenRole.SettingsOf(_role.Tags, tag), SettingsLevelKind.Tag, tag);
            }
        }

        var context = new MergeContext(ModuleSystem.Instances, member, trace)
        {
            Elsewhere = path => OptionsElsewhere.Hint(_module, [_role.Name], path, "settings"),
        };
        var result = ModuleEvaluation.Evaluate(context, _shape, definitions.Span);
        usedMachine = context.UsedMachine;
        return new((ObjectValue?)result.Value, [.. context.Problems.InOrder()]);

        void Add(ObjectValue settings, SettingsLevelKind kind, string name)
        {
            if (settings.Count > 0)
            {
                definitions.Add(new(settings, new(kind, _instance, name)));
            }
        }
    }

    // A number for each member; members with the same number get the same layers from tags.
    private int[] TagLayersOf(RoleMembers members)
    {
        var layers = new int[members.Count];
        if (_tagLayers.Length == 0)
        {
            return layers;
        }

        var combinations = new Dictionary<(int Before, int Tag), int>();
        for (var tag = 0; tag < _tagLayers.Length; tag++)
        {
            var carriers = _machines.CarriersOf(_tagLayers[tag]);
            var at = 0;
            for (var i = 0; i < layers.Length; i++)
            {
                // A name that no machine has carries no tag, and stands anywhere in the order of names.
                var member = members.Numbers[i];
                while (member < _machines.Count && at < carriers.Length && carriers[at] < member)
                {
                    at++;
                }

                if (at < carriers.Length && carriers[at] == member)
                {
                    var key = (layers[i], tag);
                    if (!combinations.TryGetValue(key, out var combined))
                    {
                        combinations.Add(key, combined = combinations.Count + 1);
                    }

                    layers[i] = combined;
                }
            }
        }

        return layers;
    }
}
