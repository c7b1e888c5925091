using Clan.Sdk.Cli.Sync.Changes;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.Cli.Sync;

/// <summary>Changes of definitions as lines: a module and, below it, option by option what differs.</summary>
internal static class SyncLines
{
    public static void Write(Pen pen, IReadOnlyList<SyncedFile> files)
    {
        // A new revision touches every file of its input; where it changes nothing else it is one line.
        var onlySource = files.ToLookup(file => file.Text is not null && !file.IsNew && file.Changes is [{ Kind: ChangeKind.Source }]);
        foreach (var file in onlySource[false])
        {
            WriteFile(pen, file);
        }

        foreach (
            var revisions in onlySource[true].GroupBy(file => (file.Subject.Split(' ')[0], file.Changes[0].Before, file.Changes[0].After))
        )
        {
            var (input, before, after) = revisions.Key;
            pen.Line(
                $"~ {input}: revision {Short(before)} → {Short(after)}, {Counted.Of(revisions.Count(), "definition")} otherwise the same",
                Ink.Faint
            );
        }
    }

    private static void WriteFile(Pen pen, SyncedFile file)
    {
        var (mark, ink) = file switch
        {
            { Text: null } => ('-', Ink.Removed),
            { IsNew: true } => ('+', Ink.Added),
            _ => ('~', Ink.Strong),
        };
        pen.Write($"{mark} {file.Subject}", ink).Write($" ({file.Path})", Ink.Faint);
        if (mark != '~')
        {
            var options = file.Changes.Count(change => change.Option is not null);
            var roles = file.Changes.Count(change => change is { Option: null, Role: not null });
            pen.Line(roles + options == 0 ? "" : $": {Counted.Of(roles, "role")}, {Counted.Of(options, "option")}");
            return;
        }

        pen.EndLine();
        foreach (var change in file.Changes)
        {
            pen.Line(
                $"  {Line(change)}",
                change.Kind switch
                {
                    ChangeKind.Added => Ink.Added,
                    ChangeKind.Removed => Ink.Removed,
                    _ => Ink.Plain,
                }
            );
        }
    }

    private static string Line(DefinitionChange change)
    {
        var place = string.Join(' ', new[] { change.Role, change.Option }.OfType<string>());
        return change.Kind switch
        {
            ChangeKind.Added when change.Option is null => $"+ role {place}",
            ChangeKind.Removed when change.Option is null => $"- role {place}",
            ChangeKind.Added => $"+ {place}: {change.After}",
            ChangeKind.Removed => $"- {place}: {change.Before}",
            ChangeKind.Module => $"~ {change.Option} {change.Before} → {change.After}",
            ChangeKind.Text => "~ descriptions",
            ChangeKind.Source => $"~ revision {Short(change.Before)} → {Short(change.After)}",
            _ => $"~ {(place.Length == 0 ? "instances" : place)}: {Word(change.Kind)} {change.Before} → {change.After}",
        };
    }

    /// <summary>The kind as programs and people read it.</summary>
    public static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    // As git shows one.
    private static string Short(string? revision) =>
        revision is null ? "none"
        : revision.Length > 7 ? revision[..7]
        : revision;
}
