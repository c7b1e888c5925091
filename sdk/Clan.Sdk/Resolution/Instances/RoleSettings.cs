using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>The final settings of a member; members whose layers are the same share one.</summary>
/// <param name="Value">The settings; null where they fail as a whole.</param>
/// <param name="Problems">What is wrong with them.</param>
internal sealed record MemberSettings(ObjectValue? Value, IReadOnlyList<MergeProblem> Problems);

/// <summary>
/// Merges the settings of a role's members: the role's, the machine's, and those of each role tag that the machine carries, all
/// on one level (docs/semantics/instances.md 5.1).
/// </summary>
internal sealed class RoleSettings
{
    // The class under which clan evaluates settings; a module of another is refused (5.16).
    private const string SettingsClass = "clan.service";

    private readonly string _instance;
    private readonly RoleModel _role;
    private readonly ModuleDefinition _module;
    private readonly TagIndex _tags;
    private readonly ModuleShape _shape;
    private readonly string[] _tagLayers;

    /// <param name="instance">The instance's name.</param>
    /// <param name="role">The role.</param>
    /// <param name="module">The module.</param>
    /// <param name="options">The role's options.</param>
    /// <param name="tags">The inventory's tags.</param>
    public RoleSettings(string instance, RoleModel role, ModuleDefinition module, OptionGroup options, TagIndex tags)
    {
        _instance = instance;
        _role = role;
        _module = module;
        _tags = tags;
        _shape = new(options, HasModuleSyntax: true, Class: SettingsClass);
        _tagLayers =
        [
            .. role
                .Tags.Properties.Select(tag => tag.Name)
                .Where(tag => RoleModel.SettingsOf(role.Tags, tag).Count > 0)
                .Order(Utf8Order.Comparer),
        ];
    }

    /// <summary>The final settings of each member.</summary>
    public MemberSettings[] Resolve(RoleMembers members)
    {
        var layers = TagLayersOf(members);
        var shared = new Dictionary<int, MemberSettings>();
        var result = new MemberSettings[members.Names.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var name = members.Names[i];
            if (HasOwnSettings(name))
            {
                result[i] = Merge(name, members.Machines[i], null, out _);
            }
            else if (shared.TryGetValue(layers[i], out var same))
            {
                result[i] = same;
            }
            else
            {
                result[i] = Merge(name, members.Machines[i], null, out var usedMachine);
                if (!usedMachine)
                {
                    shared.Add(layers[i], result[i]);
                }
            }
        }

        return result;
    }

    /// <summary>Merges one member's settings again, telling the trace which level each value comes from.</summary>
    public void Trace(string member, IMergeTrace trace) => Merge(member, _tags.Machines.Find(member), trace, out _);

    private bool HasOwnSettings(string member) =>
        _role.Machines[member] is ObjectValue listed && InstancesModel.Object(listed["settings"]).Count > 0;

    private MemberSettings Merge(string member, int machine, IMergeTrace? trace, out bool usedMachine)
    {
        // Modules are merged in reverse: this puts tags first, in reverse order, then the machine, then the role (5.2).
        var definitions = new List<Definition>(_tagLayers.Length + 2);
        Add(_role.Settings, SettingsLevelKind.Role, _role.Name);
        if (HasOwnSettings(member))
        {
            Add(RoleModel.SettingsOf(_role.Machines, member), SettingsLevelKind.Machine, member);
        }

        foreach (var tag in _tagLayers)
        {
            if (machine >= 0 && _tags.Carries(machine, tag))
            {
                Add(RoleModel.SettingsOf(_role.Tags, tag), SettingsLevelKind.Tag, tag);
            }
        }

        var context = new MergeContext(MergeRules.Instances, member, trace)
        {
            Elsewhere = path => OptionsElsewhere.Hint(_module, [_role.Name], path, "settings"),
        };
        var result = ModuleEvaluation.Evaluate(context, _shape, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(definitions));
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
        var layers = new int[members.Names.Length];
        if (_tagLayers.Length == 0)
        {
            return layers;
        }

        var combinations = new Dictionary<(int Before, int Tag), int>();
        for (var tag = 0; tag < _tagLayers.Length; tag++)
        {
            var carriers = _tags.CarriersOf(_tagLayers[tag]);
            var at = 0;
            for (var i = 0; i < layers.Length; i++)
            {
                while (at < carriers.Length && carriers[at] < members.Machines[i])
                {
                    at++;
                }

                if (at < carriers.Length && carriers[at] == members.Machines[i])
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
