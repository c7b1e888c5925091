using System.Text.RegularExpressions;
using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests.Documents;

/// <summary>What the commands can do stands on their page: each has a section, and each option a word there.</summary>
public sealed partial class CommandPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/command-line.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Every_command_has_a_row_a_section_and_all_its_options_there()
    {
        var missing = await MissingAsync(arguments => InProcess.ProgramAsync(new Inventory("my-clan"), arguments));
        missing.AddRange(await MissingAsync(arguments => Task.FromResult(Tool.Run(arguments))));

        Assert.True(missing.Count == 0, "Not on the page: " + string.Join(", ", missing.Distinct()));
    }

    private static async Task<List<string>> MissingAsync(Func<string[], Task<ToolResult>> run)
    {
        var shared = SectionOf("## Options of several commands");
        var missing = new List<string>();
        var commands = Commands().Matches((await run(["--help"])).Exits(0).Output).Select(match => match.Groups["name"].Value).ToList();
        Assert.Contains("check", commands);
        foreach (var command in commands)
        {
            var section = SectionOf($"### {command}");
            if (section.Length == 0 || !Page.Contains($"\n| `{command}` |", StringComparison.Ordinal))
            {
                missing.Add(command);
            }

            missing.AddRange(
                Options()
                    .Matches((await run([command, "--help"])).Exits(0).Output)
                    .Select(match => match.Groups["name"].Value)
                    .Where(option => option is not "--help")
                    .Where(option => !Names(section, option) && !Names(shared, option))
                    .Select(option => $"{command} {option}")
            );
        }

        return missing;
    }

    private static bool Names(string section, string option) => Regex.IsMatch(section, $"{option}(?![-a-z])");

    // Up to the next heading of the same depth.
    private static string SectionOf(string heading)
    {
        var start = Page.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        var end = AnyHeading().Match(Page, start + heading.Length + 2);
        return end.Success ? Page[start..end.Index] : Page[start..];
    }

    [GeneratedRegex(@"(?<=^Commands:\n(?:.+\n)*)^  (?<name>[a-z][a-z-]*) ", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"^  (?:-[^\s,]+, )*(?<name>--[a-z][a-z-]*)", RegexOptions.Multiline)]
    private static partial Regex Options();

    [GeneratedRegex(@"^##+ ", RegexOptions.Multiline)]
    private static partial Regex AnyHeading();
}
