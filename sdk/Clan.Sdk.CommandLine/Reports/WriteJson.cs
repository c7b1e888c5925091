using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Writing;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>What came of a write, as one JSON object.</summary>
internal sealed class WriteJson(Stream output, string file, bool isDryRun) : IWriteReport
{
    public void Refused(IReadOnlyList<Finding> findings) => Write("refused", [], [], [], findings);

    public void Done(WritePlan plan, IReadOnlyList<Finding> findings) =>
        Write(
            plan.IsRefused ? "refused"
                : plan.Content is null && plan.Nix is null ? "up-to-date"
                : "written",
            plan.IsRefused || plan.Content is null ? [] : DocumentComparison.Changes(plan.Found.Document, plan.Result),
            plan.Kept,
            plan.Conflicts,
            findings
        );

    private void Write(
        string result,
        IReadOnlyList<DocumentChange> changes,
        IReadOnlyList<DocumentChange> kept,
        IReadOnlyList<DocumentConflict> conflicts,
        IReadOnlyList<Finding> findings
    )
    {
        using var json = new NixJsonWriter(output, indented: true);
        json.Object(
            null,
            () =>
            {
                json.Text("file", file);
                json.Text("result", result);
                json.Boolean("dryRun", isDryRun);
                json.List("changes", changes, change => json.Change(change));
                json.List("kept", kept, change => json.Change(change));
                json.List("conflicts", conflicts, conflict => WriteConflict(json, conflict));
                json.List("diagnostics", findings, finding => DiagnosticJson.Write(json, finding.Diagnostic));
            }
        );
        json.NewLine();
        json.Flush();
    }

    private static void WriteConflict(NixJsonWriter json, DocumentConflict conflict) =>
        json.Object(
            null,
            () =>
            {
                json.List("path", conflict.Path, json.String);
                json.Value("applied", conflict.Applied);
                json.Value("declared", conflict.Declared);
                json.Value("found", conflict.Found);
            }
        );
}
