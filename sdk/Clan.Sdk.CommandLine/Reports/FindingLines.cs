using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>Findings as lines that editors and build logs understand, with the source below them on a terminal.</summary>
internal sealed class FindingLines(Pen pen)
{
    private readonly SourceExcerpts _excerpts = new();

    public void Write(IReadOnlyList<Finding> findings)
    {
        if (pen.IsTerminal)
        {
            _excerpts.Prepare(findings.Select(finding => finding.Diagnostic.Location));
        }

        foreach (var finding in findings)
        {
            Write(finding);
        }
    }

    private void Write(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        var place = diagnostic.Location is { File: not null } location ? location.ToString() : finding.Input;
        pen.Write(place, Ink.Strong)
            .Write(": ")
            .Write($"{diagnostic.Severity.Word()} {diagnostic.Id}", diagnostic.Severity.Ink())
            .Write($": {diagnostic.Message}");
        if (diagnostic.Subject is { Length: > 0 } subject)
        {
            pen.Write($" [{subject}]", Ink.Faint);
        }

        pen.EndLine();
        if (pen.IsTerminal && _excerpts.Find(diagnostic.Location) is { } excerpt)
        {
            excerpt.Write(pen, diagnostic.Severity.Ink());
        }
    }
}
