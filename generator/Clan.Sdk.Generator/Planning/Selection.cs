using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Sets;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>Which definition of a module is in use, where several files have one. Equal where that is, whatever the definitions say.</summary>
internal sealed class Selection : IEquatable<Selection>
{
    private readonly EquatableArray<SelectedModule> _selected;
    private readonly ILookup<(string Path, string? Input, string Name), string?> _sections;

    private Selection(EquatableArray<SelectedModule> selected)
    {
        _selected = selected;
        _sections = selected.ToLookup(module => (module.Path, module.Input, module.Name), module => module.Section);
    }

    public static Selection Of(DefinitionSet set) =>
        new(
            set.Modules.Select((module, i) => new SelectedModule(set.Paths[i], module.Section, module.Input, module.Name))
                .ToEquatableArray()
        );

    /// <summary>The module as it is in use; null where another definition has its place.</summary>
    public DefinedModule? Select(DefinedModule module)
    {
        var model = module.Model;
        foreach (var section in _sections[(module.Path, model.Input, model.Name)])
        {
            if (section == model.Section)
            {
                return module;
            }

            // A definition of both sections may have lost one of them.
            if (model.Section is null)
            {
                return module with { Model = ModuleCombination.Restrict(model, section!) };
            }
        }

        return null;
    }

    public bool Equals(Selection? other) => other is not null && _selected.Equals(other._selected);

    public override bool Equals(object? obj) => Equals(obj as Selection);

    public override int GetHashCode() => _selected.GetHashCode();

    private sealed record SelectedModule(string Path, string? Section, string? Input, string Name);
}
