using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Evaluates a document of the instances schema to its canonical form (docs/semantics/instances.md, sections 1 and 2) as Nix does.</summary>
internal static class InstancesEvaluation
{
    private static readonly SettingsLevel Written = new(SettingsLevelKind.Instance, "inventory");

    /// <summary>The canonical form; null where the inventory does not evaluate, which is then reported.</summary>
    public static InstancesInventory? Evaluate(ObjectValue document, ModuleCatalog catalog, List<Diagnostic> diagnostics)
    {
        var context = new MergeContext(InstancesSchema.ModuleSystem);
        ValueDefinition[] definitions = [TagDefinitions.Beside(document), new(document, Written)];
        var evaluated = ModuleEvaluation.Evaluate(context, InstancesSchema.For(catalog.Schema(Section.Instances)), definitions);
        diagnostics.AddRange(
            context.Problems.InOrder().Select(problem => RightForm.Show(problem, document, Section.Instances).At(document.Location))
        );
        if (
            context.HasErrors
            || evaluated.Value is not ObjectValue inventory
            || !Assertions.Check((ListValue)inventory["assertions"]!, diagnostics)
        )
        {
            return null;
        }

        ReportDeprecated((ObjectValue)inventory["meta"]!, diagnostics);
        return InstancesInventory.Of(inventory);
    }

    private static void ReportDeprecated(ObjectValue meta, List<Diagnostic> diagnostics)
    {
        if (meta["tld"] is StringValue tld)
        {
            diagnostics.Add(
                new(DiagnosticTable.DeprecatedOption, "\"meta.tld\" is deprecated; set \"meta.domain\" instead.", tld.Location)
                {
                    Address = new() { Path = ["meta", "tld"] },
                }
            );
        }
    }
}
