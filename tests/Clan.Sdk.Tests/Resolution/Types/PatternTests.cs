using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Shared;

namespace Clan.Sdk.Tests.Resolution.Types;

/// <summary>Patterns are Nix's, take linear time, and what they could not decide is said. Real Nix is asked in tests/Clan.Sdk.Nix.Tests.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("^[a-zA-Z0-9._-]+$", "jon-1.x", true)]
    [InlineData("^[a-zA-Z0-9._-]+$", "jon\n", false)]
    [InlineData("^a.b$", "a\nb", true)]
    [InlineData("^.$", "ä", false)]
    [InlineData("^..$", "ä", true)]
    [InlineData("b", "abc", true)]
    [InlineData("^(a|b)*c$", "abac", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^(a*)*$", "aab", false)]
    [InlineData("", "", true)]
    public void Matches_as_in_Nix(string pattern, string text, bool matches) =>
        Assert.Equal(matches, PosixPattern.Parse(pattern, out _)!.IsFoundIn(text));

    [Theory]
    [InlineData("(a)\\1", "no references to groups")]
    [InlineData("(?=a)a", "no look-around")]
    [InlineData("\\d+", "Write [0-9].")]
    [InlineData("*a", "repeats nothing")]
    [InlineData("(a", "not closed")]
    [InlineData("[z-a]", "ends before it begins")]
    [InlineData("[[:foo:]]", "no class")]
    [InlineData("((a{100}){100}){100}", "too large")]
    [InlineData("(((){10000}){10000}){10000}", "too large")]
    [InlineData("a{99999999999}", "counts to more")]
    public void What_Nix_does_not_read_is_refused_with_a_reason(string pattern, string reason)
    {
        Assert.Null(PosixPattern.Parse(pattern, out var problem));

        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void No_depth_overflows_the_stack()
    {
        Assert.Null(PosixPattern.Parse(new string('(', 100_000), out _));
        Assert.Null(PosixPattern.Parse("a" + new string('*', 100_000), out _));
        Assert.NotNull(PosixPattern.Parse(new string('a', 10_000), out _));
    }

    // A backtracking engine takes longer than the universe has for this.
    [Fact]
    public void Steps_grow_with_the_text_and_not_beyond()
    {
        var pattern = PosixPattern.Parse("^((a+)+)+$", out _)!;
        var text = new string('a', 10_000) + "b";

        Assert.False(pattern.IsFoundIn(text, new(50 * text.Length)));
        Assert.Null(pattern.IsFoundIn(text, new(1_000)));
    }

    [Fact]
    public void One_resolution_has_one_limit_and_says_what_it_left_open()
    {
        var type = OptionTypes.TextMatching("^(a+)+$");
        var at = new SourceLocation("f.json", 3);
        using var scope = new PatternScope(steps: 100);

        Assert.True(type.Accepts(new StringValue("aa", at)));
        Assert.False(type.Accepts(new StringValue("ab", at)));
        Assert.Empty(scope.Findings);
        Assert.True(type.Accepts(new StringValue(new string('a', 500) + "b", at)));
        Assert.True(type.Accepts(new StringValue(new string('a', 500) + "b", at)));

        var finding = Assert.Single(scope.Findings);
        Assert.Equal(("CLAN3028", at), (finding.Id, finding.Location));
        Assert.Equal(
            "Whether the text matches the pattern \"^(a+)+$\" could not be decided, so it is unchecked. "
                + "The patterns of this inventory take more than 500000000 steps.",
            finding.Message
        );
    }

    [Fact]
    public void A_resolution_within_another_has_steps_of_its_own()
    {
        var type = OptionTypes.TextMatching("^(a+)+$");
        var text = new StringValue(new string('a', 500) + "b", default);
        using var outer = new PatternScope();
        using (var inner = new PatternScope(steps: 100))
        {
            Assert.True(type.Accepts(text));
            Assert.Single(inner.Findings);
        }

        Assert.False(type.Accepts(text));
        Assert.Empty(outer.Findings);
    }

    [Fact]
    public void A_pattern_that_cannot_be_read_is_said_and_not_taken_for_a_match()
    {
        var definition =
            """{"name":"m","section":"instances","input":"self","roles":{"r":{"options":{"o":{"t":"str","pattern":"(?=a)"}}}}}""";
        var inventory = Inventory.Parse(
            """{"meta":{"name":"c"},"machines":{"jon":{}},"instances":{"i":{"module":{"name":"m","input":"self"},"roles":{"r":{"machines":{"jon":{"settings":{"o":"x"}}}}}}}}"""
        );

        var resolved = inventory.Resolve(ModuleCatalog.Default.With([definition]));

        Assert.Contains(
            resolved.Diagnostics,
            diagnostic => diagnostic.Kind == "undecided-pattern" && diagnostic.Severity == DiagnosticSeverity.Error
        );
    }
}
