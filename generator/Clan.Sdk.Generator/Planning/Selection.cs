using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Sets;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>
/// Which description of a module is in use, and what others make of it. Equal where that is, whatever the descriptions say that stand alone:
/// an edit of one of them asks none of the others.
/// </summary>
internal sealed class Selection : IEquatable<Selection>
{
    private readonly EquatableArray<SelectedModule> _selected;
    private readonly ILookup<(string Path, int Index), ModuleModel?> _models;

    private Selection(EquatableArray<SelectedModule> selected)
    {
        _selected = selected;
        _models = selected.ToLookup(module => (module.Path, module.Index), module => module.Combined);
    }

    public static Selection Of(DefinitionSet set) =>
        new(
            set.Described.Select(module => new SelectedModule(
                    module.Origin.Path,
                    module.Origin.Index,
                    module.Origin.IsAlone ? null : module.Model
                ))
                .ToEquatableArray()
        );

    /// <summary>The module as it is in use: in each section apart where others describe it too; nothing where it only adds to another.</summary>
    public IEnumerable<DefinedModule> Select(DefinedModule module) =>
        _models[(module.Path, module.Index)].Select(combined => combined is null ? module : module with { Model = combined });

    public bool Equals(Selection? other) => other is not null && _selected.Equals(other._selected);

    public override bool Equals(object? obj) => Equals(obj as Selection);

    public override int GetHashCode() => _selected.GetHashCode();

    private sealed record SelectedModule(string Path, int Index, ModuleModel? Combined);
}
