using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>What <c>explain</c> is asked, word by word: a name, or a machine with an instance, a module or the path of a setting.</summary>
internal sealed class Question(ExplainedFleet fleet)
{
    private readonly Explainer _explainer = new(fleet);

    /// <summary>The answer, or what is wrong with the question.</summary>
    public (IReadOnlyList<Explanation> Found, string? Problem) Ask(string[] words) =>
        words switch
        {
            [var name] => Of(name),
            [var machine, .. var rest] when fleet.FindMachine(machine) is { } found => OfMachine(found, rest),
            [var machine, ..] => ([], Unknown("machine", machine, MachineNames)),
            _ => ([], "Nothing is asked."),
        };

    private IEnumerable<string> MachineNames => fleet.Resolved.Machines.Select(machine => machine.Name);

    // One name may be several things; each is said.
    private (IReadOnlyList<Explanation>, string?) Of(string name)
    {
        var found = new List<Explanation>();
        if (fleet.FindMachine(name) is { } machine)
        {
            found.Add(_explainer.Machine(machine));
        }

        if (fleet.Tags.Contains(name))
        {
            found.Add(_explainer.Tag(name));
        }

        var instances = InstancesNamed(name).GroupBy(role => (role.Module, role.Instance)).Select(_explainer.Instance).ToList();
        found.AddRange(instances);
        if (fleet.Modules.Contains(name))
        {
            // An instance that is named like its module, and is the only one, has said all.
            var module = _explainer.Module(name);
            if (!module.Instances.All(one => instances.Exists(said => said.Name == one.Name)))
            {
                found.Add(module);
            }
        }

        return found.Count > 0
            ? (found, null)
            : (
                [],
                Unknown(
                    "machine, tag, instance or module",
                    name,
                    MachineNames.Concat(fleet.Tags).Concat(fleet.Instances).Concat(fleet.Modules)
                )
            );
    }

    private (IReadOnlyList<Explanation>, string?) OfMachine(ResolvedMachine machine, string[] rest)
    {
        var roles = InstancesNamed(rest[0]).ToHashSet();
        roles.UnionWith(fleet.Roles.Where(role => role.Module == rest[0]));
        if (roles.Count > 0)
        {
            return rest.Length == 1 ? (_explainer.Place(machine, roles.Contains), null) : OfSetting(machine, rest[1], roles.Contains, []);
        }

        return rest.Length == 1
            ? OfSetting(machine, rest[0], null, fleet.Instances.Concat(fleet.Modules))
            : ([], Unknown("instance or module", rest[0], fleet.Instances.Concat(fleet.Modules)));
    }

    private (IReadOnlyList<Explanation>, string?) OfSetting(
        ResolvedMachine machine,
        string text,
        Func<RoleUse, bool>? isAsked,
        IEnumerable<string> others
    )
    {
        if (SettingPath.Parse(text) is { } path && _explainer.Settings(machine, path, isAsked) is { } settings)
        {
            return ([settings], null);
        }

        var known = _explainer.PathsOf(machine, isAsked).ToList();
        var what = isAsked is null ? "instance, module or setting" : "setting";
        return ([], Unknown($"{what} of \"{machine.Name}\"", text, known.Concat(others)));
    }

    private IEnumerable<RoleUse> InstancesNamed(string name) =>
        fleet.Roles.Where(role => role.Instance == name || fleet.InstanceOf(role) == name);

    private static string Unknown(string what, string name, IEnumerable<string> known) =>
        $"There is no {what} \"{name}\".{NearestName.Hint(name, known)}";
}
