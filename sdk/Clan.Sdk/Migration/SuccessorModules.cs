using Clan.Sdk.Definitions;
using Clan.Sdk.Options;

namespace Clan.Sdk.Migration;

/// <summary>Finds what became of the modules that an inventory uses.</summary>
/// <param name="catalog">The modules of both schemas.</param>
/// <param name="ownModules">The names under the inventory's <c>modules</c>: the user's own.</param>
internal sealed class SuccessorModules(ModuleCatalog catalog, IReadOnlySet<string> ownModules)
{
    /// <summary>What took the module's place; null where nothing did.</summary>
    public MigratedModule? Find(string module)
    {
        var earlier = Earlier(module);
        return earlier?.SuccessorModule is { } successor
                ? new(successor, false, catalog.Find(Section.Instances, successor.Input, successor.Name))
            : earlier?.Successor is null && (ownModules.Contains(module) || earlier is { Roles.Count: > 0 })
                ? new(new(module, "self"), true, catalog.Find(Section.Instances, "self", module))
            : null;
    }

    /// <summary>What to do about a module without successor.</summary>
    public string AdviceFor(string module) =>
        Earlier(module) is not { } earlier ? "No module of this name is known; a module of your own must be declared under \"modules\"."
        : earlier.Successor is { } advice ? $"Instead, {advice}."
        : "It has no roles, so the inventory could not use it before either.";

    private ModuleDefinition? Earlier(string module) => catalog.Find(Section.Services, null, module);
}

/// <summary>A module of today's schema that takes an instance over.</summary>
/// <param name="Successor">What became of the old module.</param>
/// <param name="IsOwn">Whether it is the user's own and nobody said what became of it: it is to be ported, into the flake itself.</param>
/// <param name="Definition">Its definition; null where nobody described it, and then everything is carried over unchecked.</param>
internal sealed record MigratedModule(SuccessorModule Successor, bool IsOwn, ModuleDefinition? Definition)
{
    /// <summary>Its name.</summary>
    public string Name => Successor.Name;

    /// <summary>The flake input that it comes from; null for clan-core.</summary>
    public string? Input => Successor.Input;

    /// <summary>The options that changed.</summary>
    public IReadOnlyList<SuccessorOption> Renames => Successor.Options;

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
