using System.Text;
using Clan.Sdk.CommandLine.Changes;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>Writes the document that the page reads and <c>report --json</c> prints (docs/schemas/report.schema.json).</summary>
internal static class FleetDocument
{
    private const int Format = 1;

    /// <param name="state">The fleet.</param>
    /// <param name="against">What changed since another state; null where the page shows one state.</param>
    /// <param name="options">What only the page needs.</param>
    public static string Make(FleetState state, FleetDifference? against, FleetDocumentOptions options)
    {
        using var json = new NixJsonWriter();
        json.StartObject();
        if (against is not null)
        {
            json.Object("against", () => WriteAgainst(json, against));
        }

        json.Object("clan", () => WriteClan(json, state.Document));
        json.Integer("format", Format);
        json.Text("program", $"Clan.Sdk {ProgramVersion.Semantic}");
        json.Optional("root", options.Root);
        json.Text("section", state.Document["services"] is null ? SectionNames.Instances : SectionNames.Services);
        json.Optional("sourceUrl", options.SourceUrl);
        FleetStateJson.Write(json, state);
        json.EndObject();
        return Encoding.UTF8.GetString(json.Written);
    }

    /// <summary>The clan's name as written.</summary>
    public static string NameOf(ObjectValue inventory) =>
        inventory["meta"] is ObjectValue meta && meta["name"] is StringValue name ? name.Value : "";

    private static void WriteClan(NixJsonWriter json, ObjectValue inventory)
    {
        if (inventory["meta"] is ObjectValue meta && meta["description"] is StringValue description)
        {
            json.Text("description", description.Value);
        }

        json.Text("name", NameOf(inventory));
    }

    private static void WriteAgainst(NixJsonWriter json, FleetDifference difference)
    {
        json.Object("before", () => FleetStateJson.Write(json, difference.Before));
        json.Text("name", difference.Before.Name);
        json.Name("words");
        json.StartList();
        foreach (var change in difference.Changes)
        {
            WriteWord(json, ChangeSign.Of(change.Kind), ChangeText.Of(change), change.Location);
        }

        foreach (var finding in difference.Appeared)
        {
            WriteWord(json, '+', $"{finding.Id}: {finding.Message}", finding.Location);
        }

        foreach (var finding in difference.Disappeared)
        {
            WriteWord(json, '-', $"{finding.Id}: {finding.Message}", finding.Location);
        }

        json.EndList();
    }

    private static void WriteWord(NixJsonWriter json, char sign, string text, SourceLocation place) =>
        json.Object(
            null,
            () =>
            {
                json.Place("at", place);
                json.Text(
                    "kind",
                    sign switch
                    {
                        '+' => "appears",
                        '-' => "vanishes",
                        _ => "changes",
                    }
                );
                json.Text("text", text);
            }
        );
}
