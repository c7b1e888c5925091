using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>A check's findings as SARIF 2.1.0, which code hosts and editors show beside the lines.</summary>
internal sealed class FindingsSarif(NixJsonWriter json, Findings findings)
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Stands for the folder that relative files are in.</summary>
    private const string Root = "ROOT";

    private readonly List<Diagnostic> _rules =
    [
        .. findings
            .All.Select(finding => finding.Diagnostic)
            .DistinctBy(diagnostic => diagnostic.Id)
            .OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];

    public static void Write(Stream output, Findings findings, string folder)
    {
        using var json = new NixJsonWriter(output, indented: true);
        new FindingsSarif(json, findings).WriteLog(folder);
        json.NewLine();
        json.Flush();
    }

    private void WriteLog(string folder) =>
        json.Object(
            null,
            () =>
            {
                json.Text("$schema", Schema);
                json.Text("version", "2.1.0");
                json.List("runs", [folder], WriteRun);
            }
        );

    private void WriteRun(string folder) =>
        json.Object(
            null,
            () =>
            {
                json.Object("tool", () => json.Object("driver", WriteDriver));
                json.Text("columnKind", "utf16CodeUnits");
                json.Object("originalUriBaseIds", () => json.Object(Root, () => json.Text("uri", FileUri.OfFolder(folder))));
                json.List("results", findings.All, WriteResult);
            }
        );

    private void WriteDriver()
    {
        json.Text("name", "clan-inventory");
        json.Text("semanticVersion", ProgramVersion.Semantic);
        json.Text("informationUri", ProjectLinks.Repository);
        json.List(
            "rules",
            _rules,
            rule =>
                json.Object(
                    null,
                    () =>
                    {
                        json.Text("id", rule.Id);
                        json.Text("name", rule.Kind);
                        json.Object("shortDescription", () => json.Text("text", rule.Title));
                        json.Text("helpUri", rule.HelpLink);
                    }
                )
        );
    }

    private void WriteResult(Finding finding) =>
        json.Object(
            null,
            () =>
            {
                var diagnostic = finding.Diagnostic;
                json.Text("ruleId", diagnostic.Id);
                json.Integer("ruleIndex", _rules.FindIndex(rule => rule.Id == diagnostic.Id));
                json.Text("level", diagnostic.Severity.SarifLevel());
                json.Object("message", () => json.Text("text", diagnostic.Message));
                json.List("locations", [diagnostic.Location], place => WriteLocation(place.File ?? finding.Input, place));
                json.Object(
                    "properties",
                    () =>
                    {
                        json.Text("kind", diagnostic.Kind);
                        DiagnosticJson.WriteAddress(json, diagnostic);
                    }
                );
            }
        );

    private void WriteLocation(string file, SourceLocation place) =>
        json.Object(
            null,
            () =>
                json.Object(
                    "physicalLocation",
                    () =>
                    {
                        json.Object(
                            "artifactLocation",
                            () =>
                            {
                                json.Text("uri", FileUri.Of(file));
                                if (!Path.IsPathRooted(file))
                                {
                                    json.Text("uriBaseId", Root);
                                }
                            }
                        );
                        if (place.Line > 0)
                        {
                            json.Object("region", () => WriteRegion(place));
                        }
                    }
                )
        );

    private void WriteRegion(SourceLocation place)
    {
        json.Integer("startLine", place.Line);
        if (place.Column > 0)
        {
            json.Integer("startColumn", place.Column);
        }
    }
}
