using Clan.Sdk.Json;

namespace Clan.Sdk.Tests.Json;

/// <summary>When two values are the same: as JSON, and as Nix compares.</summary>
public class ValueEqualityTests
{
    [Theory]
    [InlineData("1", "1", true, true)]
    [InlineData("1", "1.0", false, true)]
    [InlineData("1.0", "1", false, true)]
    [InlineData("1", "2.0", false, false)]
    [InlineData("2.0", "1", false, false)]
    [InlineData("[1, 2]", "[1.0, 2]", false, true)]
    [InlineData("[1, 2]", "[1, 3]", false, false)]
    [InlineData("[1, 2]", "[3, 2]", false, false)]
    [InlineData("[1, 2]", "[1]", false, false)]
    [InlineData("[1]", "[1, 2]", false, false)]
    [InlineData("""{"a": 1, "b": 2}""", """{"b": 2, "a": 1}""", true, true)]
    [InlineData("""{"a": 1, "b": 2}""", """{"b": 2.0, "a": 1}""", false, true)]
    [InlineData("""{"a": 1, "b": 2}""", """{"a": 1, "b": 3}""", false, false)]
    [InlineData("""{"a": 1, "b": 2}""", """{"a": 3, "b": 2}""", false, false)]
    [InlineData("""{"a": 1}""", """{"b": 1}""", false, false)]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": 2}""", false, false)]
    [InlineData("""{"a": 1, "b": 2}""", """{"a": 1}""", false, false)]
    [InlineData("\"a\"", "\"A\"", false, false)]
    [InlineData("null", "null", true, true)]
    [InlineData("true", "false", false, false)]
    [InlineData("[]", "{}", false, false)]
    public void Two_values_are_compared(string left, string right, bool inJson, bool inNix)
    {
        var (a, b) = (ClanValue.Parse(left), ClanValue.Parse(right));

        Assert.Equal((inJson, inNix), (ValueEquality.Same(a, b), ValueEquality.SameInNix(a, b)));
        Assert.True(!inJson || a.GetHashCode() == b.GetHashCode());
    }

    [Fact]
    public void A_hash_tells_values_apart()
    {
        string[] values =
        [
            "[]",
            "[1]",
            "[2]",
            "[1,2]",
            "[2,1]",
            """{"a":1}""",
            """{"a":2}""",
            """{"a":1,"b":1}""",
            "1",
            "1.0",
            "true",
            "\"1\"",
        ];

        Assert.Equal(values.Length, values.Select(text => ClanValue.Parse(text).GetHashCode()).Distinct().Count());
    }

    [Fact]
    public void What_differs_is_found_as_deep_as_both_are_objects()
    {
        var before = ClanValue.Parse("""{"b": {"x": 1, "y": [1], "gone": 1}, "a": 1, "same": {"z": 1}, "list": {}}""");
        var after = ClanValue.Parse("""{"a": 2, "b": {"x": 1, "y": [2], "new": 1}, "same": {"z": 1}, "list": []}""");

        Assert.Equal(
            ["a: 1 > 2", "b.gone: 1 > -", "b.new: - > 1", "b.y: [1] > [2]", "list: {} > []"],
            DocumentComparison
                .Changes(before, after)
                .Select(change =>
                    $"{string.Join('.', change.Path)}: {change.Before?.ToString() ?? "-"} > {change.After?.ToString() ?? "-"}"
                )
        );
        Assert.Empty(DocumentComparison.Changes(null, null));
        Assert.Equal(before, Assert.Single(DocumentComparison.Changes(before, null)).Before);
        Assert.Equal(after, Assert.Single(DocumentComparison.Changes(null, after)).After);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("_a", "_a")]
    [InlineData("a-b_c'd1", "a-b_c'd1")]
    [InlineData("-a", "\"-a\"")]
    [InlineData("1a", "\"1a\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a.b", "\"a.b\"")]
    [InlineData("ä", "\"ä\"")]
    [InlineData("", "\"\"")]
    public void A_name_in_a_path_is_quoted_as_Nix_quotes_it(string name, string expected) =>
        Assert.Equal($"machines.{expected}.tags", PathText.Of("machines", name, "tags"));
}
