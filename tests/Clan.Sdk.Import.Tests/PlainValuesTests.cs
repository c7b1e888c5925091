using Clan.Sdk.Cli.Import.Flakes;

namespace Clan.Sdk.Import.Tests;

/// <summary>Settings come out of the modules that clan wraps them in, and Nix code is named.</summary>
public sealed class PlainValuesTests
{
    private static readonly Dictionary<string, NixExpression> NothingTaken = [];

    [Theory]
    [InlineData("""{"imports":[{"_file":"f","imports":[{"a":1}]}]}""", """{"a":1}""")]
    [InlineData("""{"imports":[{"_file":"f","imports":[{"a":1}]},{"_file":"g","imports":[{"b":{"c":2}}]}]}""", """{"a":1,"b":{"c":2}}""")]
    [InlineData("""{"imports":[{"imports":[{"b":{"c":2}}]},{"imports":[{"b":{"d":[]}}]}]}""", """{"b":{"c":2,"d":[]}}""")]
    [InlineData("""{"imports":[{"imports":[{"a":[1]}]},{"imports":[{"a":[2]}]}]}""", """{"imports":[{"a":[1]},{"a":[2]}]}""")]
    [InlineData("""{"imports":[]}""", "{}")]
    public void Settings_are_unwrapped(string wrapped, string plain) =>
        Assert.Equal(plain, new PlainValues(NothingTaken).Of(ClanValue.Parse(wrapped))!.ToString());

    [Fact]
    public void Code_is_taken_out_and_named()
    {
        var values = new PlainValues(NothingTaken);

        var plain = values.Of(ClanValue.Parse("""{"a":{"__clanSdkNix":"a function"},"b":[1,{"__clanSdkNix":"a path"}],"c":{"d":"x"}}"""));

        Assert.Equal("""{"b":[1],"c":{"d":"x"}}""", plain!.ToString());
        Assert.Equal(["a: a function", "b.1: a path"], values.Nix.Select(part => $"{string.Join('.', part.Path)}: {part.What}"));
    }
}
