using Clan.Sdk.Cli.Import.Flakes;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;

namespace Clan.Sdk.Cli.Import;

/// <summary>What came of an import, for people or for programs.</summary>
internal static class ImportReport
{
    public static void WriteLines(
        Terminal terminal,
        string folder,
        ImportedProject? project,
        IReadOnlyList<NixBinding> replaced,
        IReadOnlyList<Finding> findings
    )
    {
        var pen = terminal.Error;
        new FindingLines(pen).Write(findings);
        if (project is null)
        {
            pen.Line("Nothing written.");
            return;
        }

        if (replaced.Count > 0)
        {
            pen.Line("The project replaces these lines of the flake, apart from what stays in Nix:");
            foreach (var lines in replaced)
            {
                pen.Line($"  {lines}");
            }
        }

        pen.Write(folder, Ink.Strong).Line($": {Counted.Of(project.Files.Count, "file")} written.");
        pen.Line(
            $"Next: dotnet run --project {folder} prints the inventory; dotnet run --project {folder} -- --help lists what else it does."
        );
    }

    /// <summary>One JSON object.</summary>
    public static void WriteJson(
        Stream output,
        string folder,
        ImportedProject? project,
        IReadOnlyList<NixBinding> replaced,
        IReadOnlyList<Finding> findings
    )
    {
        using var json = new NixJsonWriter(output, indented: true);
        json.Object(
            null,
            () =>
            {
                json.Text("output", folder);
                json.List("files", project?.Files.Select(file => file.Path) ?? [], json.String);
                json.List("replaces", replaced, lines => Write(json, lines));
                json.List("diagnostics", findings, finding => DiagnosticJson.Write(json, finding.Diagnostic));
            }
        );
        json.NewLine();
        json.Flush();
    }

    private static void Write(NixJsonWriter json, NixBinding lines) =>
        json.Object(
            null,
            () =>
            {
                json.Text("file", lines.File);
                json.Integer("first", lines.First);
                json.Integer("last", lines.Last);
                json.Text("name", lines.Name);
            }
        );
}
