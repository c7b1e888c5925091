using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Definitions.Sets;

/// <summary>
/// The definitions of all files together, each module once. The generator and the tool combine files here and nowhere else.
/// </summary>
/// <param name="Modules">The modules, by input, name and section.</param>
/// <param name="Schemas">At most one inventory schema for each section.</param>
/// <param name="InputAliases">Further names of inputs, by name; of two for one name that of the first path counts.</param>
/// <param name="Paths">The file that each of <paramref name="Modules"/> comes from, in their order.</param>
/// <param name="Diagnostics">Where files contradict each other. What is wrong inside a file is among its own findings.</param>
public sealed record DefinitionSet(
    EquatableArray<ModuleModel> Modules,
    EquatableArray<string> Paths,
    EquatableArray<InventorySchemaModel> Schemas,
    EquatableArray<InputAlias> InputAliases,
    EquatableArray<DefinitionDiagnostic> Diagnostics
)
{
    /// <summary>
    /// Joins files, whatever their order. The project's own definition of a module replaces the one that Clan.Sdk brings, with a warning;
    /// of two of its own the first by path counts, and the other is an error. A module of both sections gives way in one and stays in the other.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The definitions, and what contradicts.</returns>
    public static DefinitionSet Combine(IEnumerable<DefinitionFile> files, CancellationToken cancellation = default)
    {
        var ordered = files.OrderBy(f => f.IsBuiltIn).ThenBy(f => f.Path, Utf8Order.Comparer).ToList();
        var modules = ModuleCombination.Of(ordered, cancellation);
        var schemas = SchemaCombination.Of(ordered);
        var aliases = ordered
            .SelectMany(f => f.Result.InputAliases)
            .GroupBy(a => a.Alias, StringComparer.Ordinal)
            .Select(g => g.First())
            .OrderBy(a => a.Alias, Utf8Order.Comparer);
        return new DefinitionSet(
            modules.InUse.Select(m => m.Module).ToEquatableArray(),
            modules.InUse.Select(m => m.Path).ToEquatableArray(),
            schemas.InUse.ToEquatableArray(),
            aliases.ToEquatableArray(),
            modules.Findings.Concat(schemas.Findings).OrderBy(d => d.Path, Utf8Order.Comparer).ThenBy(d => d.Offset).ToEquatableArray()
        );
    }
}
