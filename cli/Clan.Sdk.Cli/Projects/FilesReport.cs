using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;

namespace Clan.Sdk.Cli.Projects;

/// <summary>What came of a command that makes files, for people or as one JSON object (docs/schemas/files.schema.json).</summary>
internal sealed class FilesReport(Terminal terminal, bool isJson, string output)
{
    /// <summary>Nothing was written.</summary>
    /// <param name="input">What the problem is with, as the user named it.</param>
    /// <param name="problem">Why.</param>
    /// <returns>The exit code.</returns>
    public int Failed(string input, Diagnostic problem)
    {
        if (isJson)
        {
            Write([], [problem]);
        }
        else
        {
            new FindingLines(terminal.Error).Write([new(input, problem)]);
            terminal.Error.Line("Nothing written.");
        }

        return ExitCode.Unusable;
    }

    /// <summary>All was written.</summary>
    /// <param name="files">The files, from the output.</param>
    /// <param name="tell">Tells people what there is now.</param>
    /// <returns>The exit code.</returns>
    public int Written(IReadOnlyList<string> files, Action<Pen> tell)
    {
        if (isJson)
        {
            Write(files, []);
        }
        else
        {
            tell(terminal.Error);
        }

        return ExitCode.Fine;
    }

    private void Write(IReadOnlyList<string> files, IReadOnlyList<Diagnostic> diagnostics)
    {
        using var json = new NixJsonWriter(terminal.OutputStream, indented: true);
        json.Object(
            null,
            () =>
            {
                json.Text("output", output);
                json.List("files", files, json.String);
                json.List("diagnostics", diagnostics, diagnostic => DiagnosticJson.Write(json, diagnostic));
            }
        );
        json.NewLine();
        json.Flush();
    }
}
