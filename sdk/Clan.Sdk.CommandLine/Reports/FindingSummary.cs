using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>The end of a check for people: how many findings of each severity, and whether there may be more.</summary>
internal static class FindingSummary
{
    public static void Write(Pen pen, Findings findings, bool isPartial)
    {
        var errors = findings.Count(DiagnosticSeverity.Error);
        var warnings = findings.Count(DiagnosticSeverity.Warning);
        var inputs = findings.Inputs.Count == 1 ? findings.Inputs[0] : $"{findings.Inputs.Count} inventories";
        if (errors + warnings == 0)
        {
            pen.Write(inputs, Ink.Strong).Line(": no problems found");
            return;
        }

        pen.Write(inputs, Ink.Strong)
            .Write(": ")
            .Write(Counted.Of(errors, "error"), errors > 0 ? Ink.Error : Ink.Plain)
            .Write(", ")
            .Line(Counted.Of(warnings, "warning"), warnings > 0 ? Ink.Warning : Ink.Plain);
        if (isPartial)
        {
            pen.Line("There may be more: roles and settings are checked once the inventory itself has no errors.", Ink.Faint);
        }
    }
}
