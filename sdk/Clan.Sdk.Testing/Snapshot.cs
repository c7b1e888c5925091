using System.Text;

namespace Clan.Sdk.Testing;

/// <summary>What each machine of a fleet gets, as lines to be read and compared.</summary>
internal static class Snapshot
{
    private const int MostLinesShown = 40;

    public static string Of(ResolvedInventory resolved)
    {
        var text = new StringBuilder();
        foreach (var machine in resolved.Machines)
        {
            text.Append(machine.Name).Append('\n');
            Line(text, "tags", string.Join(", ", machine.Tags));
            foreach (var held in machine.Memberships)
            {
                Line(text, $"{held.Module} {held.Instance} {held.Role}", held.Reason);
            }

            foreach (var settings in SettingsOf(machine))
            {
                foreach (var (path, value) in Leaves(settings.Name, settings.Value))
                {
                    Line(text, path, value);
                }
            }
        }

        return text.ToString();
    }

    public static void Match(string file, string actual)
    {
        if (Environment.GetEnvironmentVariable("CLAN_ACCEPT") == "1" || (!File.Exists(file) && !IsBuildServer))
        {
            File.WriteAllText(file, actual);
            return;
        }

        if (!File.Exists(file))
        {
            throw new FleetAssertionException(
                $"There is no snapshot {Path.GetFullPath(file)}. Run the test once at your desk, read the file and keep it."
            );
        }

        var expected = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (expected != actual)
        {
            throw new FleetAssertionException(
                $"What the machines get is not what {Path.GetFullPath(file)} says (- there, + now):{Difference(expected, actual)}\nTo accept it, run the test with CLAN_ACCEPT=1."
            );
        }
    }

    private static bool IsBuildServer => Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    private static void Line(StringBuilder text, string name, string value) =>
        text.Append("  ").Append(name).Append(": ").Append(value.ReplaceLineEndings("\\n")).Append('\n');

    // In the services schema settings belong to a module, in the instances schema to a role.
    private static IEnumerable<(string Name, ClanValue Value)> SettingsOf(ResolvedMachine machine)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var held in machine.Memberships)
        {
            if (machine.FindSettings(held.Module, held.Instance, held.Role) is not { Value: { } value } settings)
            {
                continue;
            }

            var name = settings.BelongsToModule ? held.Module : $"{held.Module} {held.Instance} {held.Role}";
            if (names.Add(name))
            {
                yield return (name, value);
            }
        }
    }

    private static IEnumerable<(string Path, string Value)> Leaves(string path, ClanValue value)
    {
        if (value.Kind != ClanValueKind.Object || value.Count == 0)
        {
            return [(path, value.ToString())];
        }

        return value
            .Properties.OrderBy(property => property.Key, StringComparer.Ordinal)
            .SelectMany(property => Leaves($"{path}.{property.Key}", property.Value));
    }

    private static string Difference(string expected, string actual)
    {
        var (before, after) = (Lines(expected), Lines(actual));
        var gone = before.Except(after).Select(line => $"- {line}");
        var added = after.Except(before).Select(line => $"+ {line}");
        var lines = gone.Concat(added).ToList();
        return lines.Count == 0
            ? "\n  the same lines in another order"
            : string.Concat(lines.Take(MostLinesShown).Select(line => $"\n  {line}"))
                + (lines.Count > MostLinesShown ? $"\n  and {lines.Count - MostLinesShown} more lines" : "");
    }

    // Each line with the machine that it is of.
    private static List<string> Lines(string text)
    {
        var machine = "";
        var lines = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            machine = line.StartsWith(' ') ? machine : line;
            lines.Add(line.StartsWith(' ') ? $"{machine}: {line.TrimStart()}" : line);
        }

        return lines;
    }
}
