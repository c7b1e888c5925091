using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Model;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Sets;

/// <summary>The inventory schemas of several files, one for each section.</summary>
/// <param name="InUse">The schemas, by section.</param>
/// <param name="Findings">Where files contradict each other.</param>
internal sealed record SchemaCombination(IReadOnlyList<InventorySchemaModel> InUse, IReadOnlyList<DefinitionDiagnostic> Findings)
{
    /// <param name="files">The files; of two schemas of one section the first counts.</param>
    public static SchemaCombination Of(IEnumerable<DefinitionFile> files)
    {
        var inUse = new List<InventorySchemaModel>();
        var findings = new List<DefinitionDiagnostic>();
        var schemas = files.SelectMany(file => file.Result.Schemas.Select(schema => (Schema: schema, File: file)));
        foreach (var section in schemas.GroupBy(s => s.Schema.Section).OrderBy(s => s.Key, Utf8Order.Comparer))
        {
            var (first, owner) = section.First();
            inUse.Add(first with { IsBuiltIn = owner.IsBuiltIn });

            // A project's own schema is meant to replace the one that Clan.Sdk brings.
            var others = section.Skip(1).Where(other => other.File.IsBuiltIn == owner.IsBuiltIn);
            findings.AddRange(
                others.Select(other =>
                    DiagnosticSink.Create(Kinds.DuplicateSchema, other.File.Path, new(0, 0, 1, 1), section.Key, owner.Path)
                )
            );
        }

        return new(inUse, findings);
    }
}
