using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>A check's findings as one JSON object.</summary>
internal static class FindingsJson
{
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
