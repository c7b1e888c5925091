using System.Text;
using Clan.Sdk.CommandLine.Changes;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>What differs between two inventories, as Markdown for a pull request.</summary>
internal static class DifferenceMarkdown
{
    // Beyond this a comment is refused by code hosts.
    private const int MostDiffLines = 400;

    public static void Write(TextWriter output, FleetDifference difference)
    {
        output.Write("## What changes in the fleet\n\n");
        if (difference.IsEmpty)
        {
            output.Write("Nothing.\n");
            return;
        }

        foreach (var state in difference.Unresolved)
        {
            output.Write(
                $"Errors keep clan from saying what any machine gets of {Escaped(state.Name)}; only the documents are compared.\n\n"
            );
        }

        if (difference.Changes.Count == 0 && !difference.Unresolved.Any())
        {
            output.Write("Nothing changes for any machine.\n\n");
        }

        foreach (var (title, kinds) in Parts)
        {
            var changes = difference.Changes.Where(change => kinds.Contains(change.Kind)).ToList();
            List(output, title, changes.Select(change => (ChangeText.Of(change), change.Location)));
        }

        List(output, "New findings", difference.Appeared.Select(Text));
        List(output, "Findings that are gone", difference.Disappeared.Select(Text));
        WriteDocument(output, difference);
    }

    private static readonly IReadOnlyList<(string Title, ChangeKind[] Kinds)> Parts =
    [
        (
            "Machines, tags and instances",
            [
                ChangeKind.MetaChanged,
                ChangeKind.MachineAdded,
                ChangeKind.MachineRemoved,
                ChangeKind.MachineRenamed,
                ChangeKind.MachineChanged,
                ChangeKind.TagAdded,
                ChangeKind.TagRemoved,
                ChangeKind.TagRenamed,
                ChangeKind.TagGained,
                ChangeKind.TagLost,
                ChangeKind.InstanceAdded,
                ChangeKind.InstanceRemoved,
                ChangeKind.InstanceRenamed,
                ChangeKind.InstanceChanged,
            ]
        ),
        ("Roles", [ChangeKind.RoleGained, ChangeKind.RoleLost]),
        ("Settings", [ChangeKind.SettingChanged]),
    ];

    private static (string, SourceLocation) Text(Diagnostic finding) =>
        ($"{finding.Severity.Word()} {finding.Id}: {finding.Message}", finding.Location);

    private static void List(TextWriter output, string title, IEnumerable<(string Text, SourceLocation Place)> items)
    {
        var lines = items.Select(item =>
            $"- {Escaped(item.Text)}{(item.Place.IsKnown ? $" <sub>{Escaped(item.Place.ToString())}</sub>" : "")}\n"
        );
        var text = string.Concat(lines);
        if (text.Length > 0)
        {
            output.Write($"### {title}\n\n{text}\n");
        }
    }

    private static void WriteDocument(TextWriter output, FleetDifference difference)
    {
        var lines = DiffLines.Of(difference.Document).Select(line => Printable.Text(line.ToString())).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var shown = lines.Take(MostDiffLines).ToList();
        var fence = new string('`', Math.Max(3, shown.Max(LongestRun) + 1));
        output.Write(
            $"<details><summary>inventory.json: {Counted.Of(lines.Count, "line")}</summary>\n\n{fence}diff\n{string.Join('\n', shown)}\n{fence}\n\n"
        );
        output.Write(lines.Count > shown.Count ? $"{Counted.Of(lines.Count - shown.Count, "line")} more.\n\n</details>\n" : "</details>\n");
    }

    private static int LongestRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Text in which nothing is markup, a link or the name of somebody to notify.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        var printable = Printable.Text(text);
        for (var i = 0; i < printable.Length; i++)
        {
            var c = printable[i];
            escaped.Append(
                c switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '@' => "&#64;",
                    '#' => "&#35;",
                    ':' when i + 1 < printable.Length && printable[i + 1] != ' ' => "&#58;",
                    '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' or '$' => $"\\{c}",
                    _ => c.ToString(),
                }
            );
        }

        return escaped.ToString();
    }
}
