using Clan.Sdk.Json;
using Clan.Sdk.Options;
using static Clan.Sdk.Tests.Resolution.Types.Evaluating;

namespace Clan.Sdk.Tests.Resolution.Types;

/// <summary>Defaults that name the machine, or the key of the record that they stand in.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("\"‹name›\"", "\"k\"")]
    [InlineData("\"a ‹name› of ‹machine›\"", "\"a k of jon\"")]
    [InlineData("[\"x\",\"‹machine›\"]", "[\"x\",\"jon\"]")]
    [InlineData("{\"a\":{\"b\":\"‹name›\",\"n\":1}}", "{\"a\":{\"b\":\"k\",\"n\":1}}")]
    [InlineData("[1,null]", "[1,null]")]
    public void A_default_names_the_machine_and_the_key(string template, string expected) =>
        Assert.Equal("""{"m":{"k":{"o":""" + expected + "}}}", Evaluate(Map(template), ModuleSystem.Instances, """{"m":{"k":{}}}""").Value);

    [Theory]
    [InlineData("jon", "‹machine›", "a ‹machine› of jon")]
    [InlineData("‹name›", "k", "a k of ‹name›")]
    public void Names_are_taken_as_they_are(string machine, string key, string expected)
    {
        var shape = new ModuleShape(Group(Map("\"a ‹name› of ‹machine›\"")));
        var settings = Read("""{"m":{"KEY":{}}}""".Replace("KEY", key, StringComparison.Ordinal));

        var result = ModuleEvaluation.Evaluate(new(ModuleSystem.Instances, machine), shape, [new(settings, OfRole)]);

        Assert.Equal(ClanValue.Parse($"\"{expected}\""), result.Value!["m"][key]["o"]);
    }

    [Fact]
    public void Where_nothing_is_named_the_placeholder_stays() =>
        Assert.Equal(
            """{"o":"‹name› of ‹machine›"}""",
            ModuleEvaluation
                .Evaluate(new(ModuleSystem.Instances), new(Group("""{"o":{"t":"anything","default":"‹name› of ‹machine›"}}""")), [])
                .Value!.ToString()
        );

    private static string Map(string template) =>
        """{"m":{"t":"attrsOf","of":{"t":"submodule","options":{"o":{"t":"anything","default":""" + template + "}}}}}";
}
