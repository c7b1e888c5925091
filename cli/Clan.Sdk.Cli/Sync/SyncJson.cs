using Clan.Sdk.Cli.Sync.Changes;
using Clan.Sdk.Cli.Sync.Flakes;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;

namespace Clan.Sdk.Cli.Sync;

/// <summary>What came of a sync as one JSON object (docs/schemas/sync.schema.json).</summary>
internal static class SyncJson
{
    public static void Write(
        Stream output,
        string flake,
        FlakeOverview? overview,
        IReadOnlyList<SyncedFile> files,
        bool isCheck,
        IReadOnlyList<Finding> findings
    )
    {
        using var json = new NixJsonWriter(output, indented: true);
        json.Object(
            null,
            () =>
            {
                json.Text("flake", flake);
                json.Boolean("check", isCheck);
                json.List(
                    "inputs",
                    (overview?.Inputs ?? new Dictionary<string, FlakeInput>()).OrderBy(input => input.Key, Utf8Order.Comparer),
                    input => WriteInput(json, input)
                );
                json.List("files", files, file => WriteFile(json, file));
                json.List("diagnostics", findings, finding => DiagnosticJson.Write(json, finding.Diagnostic));
            }
        );
        json.NewLine();
        json.Flush();
    }

    private static void WriteInput(NixJsonWriter json, KeyValuePair<string, FlakeInput> input) =>
        json.Object(
            null,
            () =>
            {
                json.Text("name", input.Key);
                json.Boolean("isCore", input.Value.IsCore);
                json.Optional("revision", input.Value.Revision);
            }
        );

    private static void WriteFile(NixJsonWriter json, SyncedFile file) =>
        json.Object(
            null,
            () =>
            {
                json.Text("path", file.Path);
                json.Text("subject", file.Subject);
                json.Text(
                    "change",
                    file switch
                    {
                        { Text: null } => "removed",
                        { IsNew: true } => "added",
                        _ => "changed",
                    }
                );
                json.List("changes", file.Changes, change => WriteChange(json, change));
            }
        );

    private static void WriteChange(NixJsonWriter json, DefinitionChange change) =>
        json.Object(
            null,
            () =>
            {
                json.Text("kind", SyncLines.Word(change.Kind));
                json.Optional("role", change.Role);
                json.Optional("option", change.Option);
                json.Optional("before", change.Before);
                json.Optional("after", change.After);
            }
        );
}
