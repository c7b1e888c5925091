using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;
using Clan.Sdk.Writing;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>What came of a write, for people.</summary>
internal sealed class WriteLines(Terminal terminal, string file, bool isDryRun) : IWriteReport
{
    private const int MostPaths = 3;

    public void Refused(IReadOnlyList<Finding> findings)
    {
        new FindingLines(terminal.Error).Write(findings);
        terminal.Error.Line($"Nothing written: {file} would have errors.");
    }

    public void Done(WritePlan plan, IReadOnlyList<Finding> findings)
    {
        new FindingLines(terminal.Error).Write(findings);
        if (plan.IsRefused)
        {
            ShowConflicts(plan);
            terminal.Error.Line($"Nothing written: {file} is as it was.");
            return;
        }

        if (isDryRun && plan.Content is not null)
        {
            DiffLines.Write(terminal.Output, DiffLines.Of(DocumentComparison.Changes(plan.Found.Document, plan.Result)));
        }

        if (plan.Nix is { } nix)
        {
            terminal
                .Error.Write(plan.Target.NameOfNix, Ink.Strong)
                .Line($": {(isDryRun ? "would be " : "")}{(nix.After is null ? "removed" : "written")}");
        }

        terminal
            .Error.Write(file, Ink.Strong)
            .Line($": {(plan.Content is null ? "up to date" : isDryRun ? "would be written" : "written")}{Kept(plan)}");
    }

    private void ShowConflicts(WritePlan plan)
    {
        if (plan.Conflicts.Count == 0)
        {
            return;
        }

        terminal.Error.Line($"- in this inventory, + in {file}:", Ink.Faint);
        DiffLines.Write(
            terminal.Error,
            DiffLines.Of(plan.Conflicts.Select(conflict => new DocumentChange(conflict.Path, conflict.Declared, conflict.Found)))
        );
    }

    private static string Kept(WritePlan plan)
    {
        if (plan.Kept.Count == 0)
        {
            return "";
        }

        var paths = string.Join(", ", plan.Kept.Take(MostPaths).Select(change => PathText.Of([.. change.Path])));
        var more = plan.Kept.Count > MostPaths ? $" and {plan.Kept.Count - MostPaths} more" : "";
        return $", {Counted.Of(plan.Kept.Count, "value")} of others kept: {paths}{more}";
    }
}
