using Clan.Sdk.CommandLine.Changes;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>What differs between two inventories, for people.</summary>
internal sealed class DifferenceLines(Pen pen)
{
    public void Write(FleetDifference difference)
    {
        if (difference.IsEmpty)
        {
            pen.Line($"{difference.Before.Name} and {difference.After.Name} say the same.");
            return;
        }

        foreach (var state in difference.Unresolved)
        {
            pen.Write(state.Name, Ink.Strong)
                .Line(": errors keep clan from saying what any machine gets; only the documents are compared", Ink.Error);
        }

        foreach (var change in difference.Changes)
        {
            var sign = ChangeSign.Of(change.Kind);
            pen.Write($"{sign} ", InkOf(sign)).Write(ChangeText.Of(change)).Line(ReasonText.At(change.Location), Ink.Faint);
        }

        if (difference.Changes.Count == 0 && !difference.Unresolved.Any())
        {
            pen.Line("Nothing changes for any machine.");
        }

        Write("New findings:", difference.After.Name, difference.Appeared);
        Write("Findings that are gone:", difference.Before.Name, difference.Disappeared);
        if (difference.Document.Count > 0)
        {
            pen.EndLine();
            DiffLines.Write(pen, DiffLines.Of(difference.Document));
        }
    }

    private void Write(string title, string name, IReadOnlyList<Diagnostic> findings)
    {
        if (findings.Count > 0)
        {
            pen.EndLine();
            pen.Line(title, Ink.Strong);
            new FindingLines(pen).Write([.. Finding.InReadingOrder(name, findings)]);
        }
    }

    private static Ink InkOf(char sign) =>
        sign switch
        {
            '+' => Ink.Added,
            '-' => Ink.Removed,
            _ => Ink.Strong,
        };
}
