using System.Globalization;
using Clan.Sdk.Analyzers.Rules;

namespace Clan.Sdk.Analyzers.Tests.Mistakes;

public class MistakesTests
{
    public static TheoryData<string> Files => [.. Mistake.All.Select(mistake => mistake.File)];

    public static TheoryData<string> Running =>
        [.. Mistake.All.Where(mistake => mistake.Compiles && mistake.Text.Contains(UserProgram.End)).Select(mistake => mistake.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Is_found_while_typing_at_its_place_and_nothing_else_is(string file)
    {
        var mistake = Named(file);

        var found = await new UserProgram(mistake.Text).WhileTypingAsync();

        Assert.Equal(
            mistake.WhileTyping.Select(finding => finding.ToString()),
            found.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity.ToString().ToLowerInvariant()}")
        );

        // The compiler's place may be another part of what an analyzer speaks of.
        var ours = found.Where(diagnostic => diagnostic.Id.StartsWith("CLAN", StringComparison.Ordinal)).ToArray();
        Assert.All(ours.Length > 0 ? ours : found, diagnostic => Assert.Equal(mistake.Span, diagnostic.Location.SourceSpan));
    }

    [Theory]
    [MemberData(nameof(Running))]
    public void Is_found_by_resolution_at_its_line_and_nothing_else_is(string file)
    {
        var mistake = Named(file);

        var found = new UserProgram(mistake.Text)
            .Run()
            .Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Info)
            .ToArray();

        Assert.Equal(
            mistake.AtBuild.Select(finding => finding.ToString()),
            found
                .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity.ToString().ToLowerInvariant()}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        if (mistake.Line is { } line)
        {
            Assert.All(found, diagnostic => Assert.Equal(line, diagnostic.Location.Line));
        }
    }

    [Theory]
    [MemberData(nameof(Running))]
    public async Task Analyzers_find_nothing_that_resolution_does_not(string file)
    {
        var program = new UserProgram(Named(file).Text);

        var typing = await program.WhileTypingAsync();
        var kinds = program.Run().Diagnostics.Select(diagnostic => diagnostic.Kind).ToHashSet();

        var unfounded = typing
            .Select(diagnostic => RuleTable.All.Single(rule => rule.Descriptor.Id == diagnostic.Id))
            .Where(rule => rule.Foretells.Count > 0 && !rule.Foretells.Any(kinds.Contains));
        Assert.Empty(unfounded);
    }

    [Fact]
    public void Most_are_found_while_typing()
    {
        var typing = Mistake.All.Count(mistake => mistake.WhileTyping.Count > 0);

        Assert.True(Mistake.All.Count >= 40);
        Assert.True(typing >= 0.9 * Mistake.All.Count, string.Create(CultureInfo.InvariantCulture, $"{typing} of {Mistake.All.Count}"));
        Assert.Equal(10, Mistake.All.Count(mistake => mistake.IsSeen));
    }

    [Fact]
    public void Every_rule_has_a_program() =>
        Assert.Empty(
            RuleTable
                .All.Select(rule => rule.Descriptor.Id)
                .Except(Mistake.All.SelectMany(mistake => mistake.WhileTyping).Select(finding => finding.Id))
        );

    private static Mistake Named(string file) => Mistake.All.Single(mistake => mistake.File == file);
}
