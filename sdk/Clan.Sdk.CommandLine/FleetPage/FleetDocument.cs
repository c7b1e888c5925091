using System.Text;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>Writes the document that the page reads and <c>report --json</c> prints (docs/schemas/report.schema.json).</summary>
internal static class FleetDocument
{
    private const int Format = 1;

    /// <param name="inventory">The inventory.</param>
    /// <param name="resolved">What it comes to.</param>
    /// <param name="catalog">The modules that it was resolved with.</param>
    /// <param name="options">What only the page needs.</param>
    public static string Make(Inventory inventory, ResolvedInventory resolved, ModuleCatalog catalog, FleetDocumentOptions options)
    {
        using var json = new NixJsonWriter();
        json.StartObject();
        json.Object("clan", () => WriteClan(json, inventory));
        json.Integer("format", Format);
        json.Text("program", $"Clan.Sdk {ProgramVersion.Semantic}");
        json.Optional("root", options.Root);
        json.Text("section", inventory.Document["services"] is null ? SectionNames.Instances : SectionNames.Services);
        json.Optional("sourceUrl", options.SourceUrl);
        FleetState.Write(json, inventory, resolved, catalog);
        json.EndObject();
        return Encoding.UTF8.GetString(json.Written);
    }

    private static void WriteClan(NixJsonWriter json, Inventory inventory)
    {
        if (inventory.Document["meta"] is ObjectValue meta && meta["description"] is StringValue description)
        {
            json.Text("description", description.Value);
        }

        json.Text("name", inventory.Name);
    }
}
