using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>A check's findings as one JSON object.</summary>
internal static class FindingsJson
{
    /// <summary>What a command prints that has nothing but findings to say: its input cannot be had.</summary>
    public static void WriteAlone(Stream output, IEnumerable<Diagnostic> diagnostics)
    {
        using var json = new NixJsonWriter(output, indented: true);
        json.Object(null, () => json.List("diagnostics", diagnostics, diagnostic => DiagnosticJson.Write(json, diagnostic)));
        json.NewLine();
        json.Flush();
    }

    public static void Write(Stream output, Findings findings)
    {
        using var json = new NixJsonWriter(output, indented: true);
        json.Object(
            null,
            () =>
            {
                json.List("inputs", findings.Inputs, json.String);
                json.Integer("errors", findings.Count(DiagnosticSeverity.Error));
                json.Integer("warnings", findings.Count(DiagnosticSeverity.Warning));
                json.List("diagnostics", findings.All, finding => DiagnosticJson.Write(json, finding.Diagnostic));
            }
        );
        json.NewLine();
        json.Flush();
    }
}
