using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Json;
using Clan.Sdk.Definitions.Model;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions;

/// <summary>A file that was read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="IsBuiltIn">Whether Clan.Sdk brings it; the project's own definitions go before.</param>
/// <param name="Result">What it defines.</param>
public sealed record DefinitionFile(string Path, bool IsBuiltIn, DefinitionResult Result);

/// <summary>The definitions of all files together, each module once.</summary>
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
    private static readonly string[] AllSections = [SectionNames.Instances, SectionNames.Services];

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
        var findings = new List<DefinitionDiagnostic>();
        var modules = CombineModules(ordered, findings, cancellation)
            .OrderBy(m => m.Module.Input, Utf8Order.Comparer)
            .ThenBy(m => m.Module.Name, Utf8Order.Comparer)
            .ThenBy(m => m.Module.Section, Utf8Order.Comparer)
            .ToList();
        var schemas = CombineSchemas(ordered, findings);
        var aliases = ordered
            .SelectMany(f => f.Result.InputAliases)
            .GroupBy(a => a.Alias, StringComparer.Ordinal)
            .Select(g => g.First())
            .OrderBy(a => a.Alias, Utf8Order.Comparer);
        return new DefinitionSet(
            modules.Select(m => m.Module).ToEquatableArray(),
            modules.Select(m => m.Path).ToEquatableArray(),
            schemas.ToEquatableArray(),
            aliases.ToEquatableArray(),
            findings.OrderBy(d => d.Path, Utf8Order.Comparer).ThenBy(d => d.Offset).ToEquatableArray()
        );
    }

    private static List<(ModuleModel Module, string Path)> CombineModules(
        IReadOnlyList<DefinitionFile> files,
        List<DefinitionDiagnostic> findings,
        CancellationToken cancellation
    )
    {
        var modules = new List<(ModuleModel, string)>();
        var owners = new Dictionary<(string Section, string? Input, string Name), (DefinitionFile File, DefinitionPlace Place)>();
        var replaced = new HashSet<(string, int)>();
        foreach (var file in files)
        {
            for (var i = 0; i < file.Result.Modules.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (module, place) = (file.Result.Modules[i], file.Result.Places[i]);
                var wanted = module.Section is null ? AllSections : [module.Section];
                var taken = wanted.Where(s => owners.ContainsKey((s, module.Input, module.Name))).ToList();
                foreach (var owner in taken.Select(s => owners[(s, module.Input, module.Name)]).Distinct())
                {
                    if (!file.IsBuiltIn || owner.File.IsBuiltIn)
                        findings.Add(Finding(Kinds.DuplicateModule, file.Path, place, module.Name, owner.File.Path));
                    else if (replaced.Add((owner.File.Path, owner.Place.Offset)))
                        findings.Add(Finding(Kinds.ReplacedBuiltIn, owner.File.Path, owner.Place, module.Name));
                }

                var free = wanted.Except(taken).ToList();
                foreach (var section in free)
                    owners.Add((section, module.Input, module.Name), (file, place));
                if (free.Count == wanted.Length)
                    modules.Add((module, file.Path));
                else if (free.Count > 0)
                    modules.Add((Restrict(module, free[0]), file.Path));
            }
        }

        return modules;
    }

    /// <summary>A definition of both sections as one of a single section.</summary>
    /// <param name="module">The definition; it names no section.</param>
    /// <param name="section">The section.</param>
    /// <returns>The same module in that section only.</returns>
    public static ModuleModel Restrict(ModuleModel module, string section) =>
        // The compact form has no "section" then, whose first key it would be.
        module with
        {
            Section = section,
            Compact = $"{{\"section\":\"{section}\",{module.Compact.Substring(1)}",
        };

    private static List<InventorySchemaModel> CombineSchemas(IReadOnlyList<DefinitionFile> files, List<DefinitionDiagnostic> findings)
    {
        var owners = new SortedDictionary<string, (InventorySchemaModel Schema, DefinitionFile File)>(Utf8Order.Comparer);
        foreach (var file in files)
        {
            foreach (var schema in file.Result.Schemas)
            {
                if (!owners.TryGetValue(schema.Section, out var owner))
                {
                    owners.Add(schema.Section, (schema, file));
                }
                else if (file.IsBuiltIn == owner.File.IsBuiltIn)
                {
                    findings.Add(
                        Finding(Kinds.DuplicateSchema, file.Path, new DefinitionPlace(0, 0, 1, 1), schema.Section, owner.File.Path)
                    );
                }
            }
        }

        return owners.Values.Select(o => o.Schema).ToList();
    }

    private static DefinitionDiagnostic Finding(
        DefinitionDiagnosticKind kind,
        string path,
        DefinitionPlace place,
        params string[] arguments
    ) => DiagnosticSink.Create(kind, path, place, arguments);
}
