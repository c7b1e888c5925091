namespace Clan.Sdk.Tests.Json;

/// <summary>What is wrong with a text, in words: the whole of each.</summary>
public class ReadingMessageTests
{
    [Theory]
    [InlineData("", "The file is empty. An empty inventory is {}.")]
    [InlineData(" \n", "The file is empty. An empty inventory is {}.")]
    [InlineData("{\"a\": 1e999}", "The number is beyond what a 64 bit floating point number holds (1.8e308). Write it as text.")]
    [InlineData(
        "{\"a\": 9223372036854775808}",
        "The integer does not fit into 64 bits (-9223372036854775808 to 9223372036854775807), and Nix has no larger ones: it reads -9223372036854775808 there. Write it as text."
    )]
    [InlineData(
        "{\"a\": -9223372036854775809}",
        "The integer does not fit into 64 bits (-9223372036854775808 to 9223372036854775807), and Nix has no larger ones: it reads another number there. Write it as text."
    )]
    [InlineData(
        "{\"a\": \"\\ud800\"}",
        "The escape stands for half of a surrogate pair, which is no Unicode character. Write both halves or remove it."
    )]
    public void A_text_says_what_is_wrong(string json, string message) =>
        Assert.Equal(message, Assert.Single(Inventory.Parse(json).ReadDiagnostics).Message);

    // An attribute cannot hold such a text.
    [Fact]
    public void Half_a_surrogate_pair_in_the_text_itself_is_one() =>
        A_text_says_what_is_wrong(
            "{\"a\": \"\ud800\"}",
            "The text holds half of a surrogate pair, which is no Unicode character. Remove it or write the whole character."
        );

    [Fact]
    public void What_is_no_json_says_why_and_not_twice_where()
    {
        var found = Assert.Single(Inventory.Parse("{\n  \"a\": x\n}", "f").ReadDiagnostics);

        Assert.Matches("^This is no JSON: '?.+x.+\\.$", found.Message);
        Assert.DoesNotContain("LineNumber", found.Message, StringComparison.Ordinal);
        Assert.Equal(new SourceLocation("f", 2, 8), found.Location);
    }

    [Fact]
    public void A_text_that_nests_too_deep_says_how_deep_it_may() =>
        Assert.Equal(
            "The JSON nests deeper than 1000 levels here. Flatten it.",
            Assert.Single(Inventory.Parse($"{{\"a\": {new string('[', 1001)}").ReadDiagnostics).Message
        );

    [Fact]
    public void Bytes_that_are_no_text_say_how_to_save_it()
    {
        byte[] bytes = [(byte)'{', 0xFF];

        Assert.Equal(
            "A byte here is no UTF-8. Save the file as UTF-8.",
            Assert.Single(Clan.Sdk.Json.JsonText.Read(bytes, null).Diagnostics).Message
        );
    }

    [Theory]
    [InlineData("{\n\n\n  \"ä\": 1,\n  \"é😀\": ?}", 5, 10)]
    [InlineData("{\r\n  \"a\":\r\n  ?}", 3, 3)]
    [InlineData("{\"a\": [1,\n2,\n3,\n]}", 4, 1)]
    [InlineData("{\n\n", 3, 1)]
    public void A_mistake_of_several_lines_down_is_located(string json, int line, int column) =>
        Assert.Equal(new SourceLocation("f", line, column), Assert.Single(Inventory.Parse(json, "f").ReadDiagnostics).Location);
}
