using Clan.Sdk.Definitions;
using Clan.Sdk.Options;

namespace Clan.Sdk.Migration;

/// <summary>Finds what became of the modules that an inventory uses.</summary>
/// <param name="catalog">The modules of both schemas.</param>
/// <param name="ownModules">The names under the inventory's <c>modules</c>: the user's own.</param>
internal sealed class SuccessorModules(ModuleCatalog catalog, IReadOnlySet<string> ownModules)
{
    /// <summary>The successor; null where the module has none.</summary>
    public SuccessorModule? Find(string module) =>
        Successors.Known.TryGetValue(module, out var successor)
            ? new(successor, false, catalog.Find(Section.Instances, null, successor.Module))
        : IsOwn(module) ? new(new(module), true, catalog.Find(Section.Instances, "self", module))
        : null;

    /// <summary>What to do about a module without successor.</summary>
    public string AdviceFor(string module) =>
        Successors.Gone.TryGetValue(module, out var advice) ? $"Instead, {advice}."
        : catalog.Find(Section.Services, null, module) is not null ? "It has no roles, so the inventory could not use it before either."
        : "No module of this name is known; a module of your own must be declared under \"modules\".";

    private bool IsOwn(string module) =>
        !Successors.Gone.ContainsKey(module)
        && (ownModules.Contains(module) || catalog.Find(Section.Services, null, module) is { Roles.Count: > 0 });
}

/// <summary>A module of today's schema that takes an instance over.</summary>
/// <param name="Successor">What became of the old module.</param>
/// <param name="IsOwn">Whether it is the user's own, to be found in the flake itself.</param>
/// <param name="Definition">Its definition; null where nobody described it, and then everything is carried over unchecked.</param>
internal sealed record SuccessorModule(Successor Successor, bool IsOwn, ModuleDefinition? Definition)
{
    /// <summary>Its name.</summary>
    public string Name => Successor.Module;

    /// <summary>The options that changed.</summary>
    public IReadOnlyList<OptionRename> Renames => Successor.Renames;

    /// <summary>What a role is called today.</summary>
    public string NewName(string role) => Successor.Roles.GetValueOrDefault(role, role);

    public bool HasRole(string role) => Definition is null || Definition.Roles.ContainsKey(role);

    /// <summary>Whether the role takes a value at the path: an option stands there or above; false where none of the name exists.</summary>
    public bool Takes(string role, IReadOnlyList<string> path) => FindNode(role, path) is not Missing;

    /// <summary>Whether a group of options stands at the path.</summary>
    public bool IsGroup(string role, IReadOnlyList<string> path) => FindNode(role, path) is OptionGroup;

    private OptionNode? FindNode(string role, IReadOnlyList<string> path)
    {
        OptionNode? node = Definition?.Roles.GetValueOrDefault(role)?.Options;
        foreach (var name in path)
        {
            if (node is not OptionGroup group)
            {
                return node;
            }

            node = group.Nodes.FirstOrDefault(inner => inner.Name == name) is { } found and not Option { Removed: true }
                ? found
                : new Missing(name);
        }

        return node;
    }

    private sealed record Missing(string Name) : OptionNode(Name);
}
