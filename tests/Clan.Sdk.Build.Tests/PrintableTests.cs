namespace Clan.Sdk.Build.Tests;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain, with ümlaut, 漢字 and \U0001f600", "plain, with ümlaut, 漢字 and \U0001f600")]
    [InlineData("a\nb\r\tc\0", "a\\nb\\r\\tc\\u0000")]
    [InlineData("\u001b[2J\u009b1m\u0085\u007f", "\\u001b[2J\\u009b1m\\u0085\\u007f")]
    [InlineData("a\u202egnp.exe\u202c\u2066t\u2069\u200b\ufeff", "a\\u202egnp.exe\\u202c\\u2066t\\u2069\\u200b\\ufeff")]
    [InlineData("\u2028\u2029", "\\u2028\\u2029")]
    [InlineData("tag \U000e0041", "tag \\udb40\\udc41")]
    [InlineData("##vso[x]y ##[error]z ##teamcity[w", "#\\u0023vso[x]y #\\u0023[error]z #\\u0023teamcity[w")]
    [InlineData("## heading, a#b[0], ###", "## heading, a#b[0], ###")]
    [InlineData("module::name", "module::name")]
    public void Nothing_in_it_acts(string text, string shown) => Assert.Equal(shown, Printable.Text(text));

    [Fact]
    public void Half_a_character_is_shown_as_what_it_is() =>
        Assert.Equal("half \\ud800 and \\udc00", Printable.Text("half \ud800 and \udc00"));

    [Theory]
    [InlineData("::error::x", "\\u003a:error::x")]
    [InlineData("  ::error::x", "  \\u003a:error::x")]
    [InlineData("a::b", "a::b")]
    [InlineData("", "")]
    [InlineData("  ", "  ")]
    public void No_line_begins_as_a_command(string text, string shown) => Assert.Equal(shown, Printable.LineStart(text));
}
