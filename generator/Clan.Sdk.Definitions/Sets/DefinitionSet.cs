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
/// <param name="Origins">The description of each of <paramref name="Modules"/> that counts first, in their order.</param>
/// <param name="Diagnostics">Where files contradict each other. What is wrong inside a file is among its own findings.</param>
public sealed record DefinitionSet(
    EquatableArray<ModuleModel> Modules,
    EquatableArray<ModuleOrigin> Origins,
    EquatableArray<InventorySchemaModel> Schemas,
    EquatableArray<InputAlias> InputAliases,
    EquatableArray<DefinitionDiagnostic> Diagnostics
)
{
    /// <summary>The modules, each with the description that counts first.</summary>
    public IEnumerable<(ModuleModel Model, ModuleOrigin Origin)> Described => Modules.Zip(Origins, (model, origin) => (model, origin));

    /// <summary>
    /// Joins files, whatever their order. Two descriptions of one module become one, fact by fact: what one does not know is the other's.
    /// Where both know and differ, what a person wrote counts, then what sync read, then what clan exports, then what Clan.Sdk brings, of
    /// equals the first by path; the contradiction is named once for each two files.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The definitions, and what contradicts.</returns>
    public static DefinitionSet Combine(IEnumerable<DefinitionFile> files, CancellationToken cancellation = default)
    {
        var ordered = files.OrderBy(f => f.IsBuiltIn).ThenBy(f => f.Path, Utf8Order.Comparer).ToList();
        var schemas = SchemaCombination.Of(ordered);
        var aliases = ordered
            .SelectMany(f => f.Result.InputAliases)
            .GroupBy(a => a.Alias, StringComparer.Ordinal)
            .Select(g => g.First())
            .OrderBy(a => a.Alias, Utf8Order.Comparer)
            .ToList();
        var modules = ModuleCombination.Of(ordered, aliases, cancellation);
        return new DefinitionSet(
            modules.InUse.Select(m => m.Module).ToEquatableArray(),
            modules.InUse.Select(m => m.Origin).ToEquatableArray(),
            schemas.InUse.ToEquatableArray(),
            aliases.ToEquatableArray(),
            modules
                .Findings.Concat(schemas.Findings)
                .Concat(Ageing.Findings(ordered))
                .OrderBy(d => d.Path, Utf8Order.Comparer)
                .ThenBy(d => d.Offset)
                .ToEquatableArray()
        );
    }
}

/// <summary>A description of a module.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Index">Which of the file's modules it is.</param>
/// <param name="IsBuiltIn">Whether Clan.Sdk brings the file.</param>
/// <param name="IsAlone">Whether nothing else describes the module, so that it is what the file says.</param>
public sealed record ModuleOrigin(string Path, int Index, bool IsBuiltIn, bool IsAlone);
