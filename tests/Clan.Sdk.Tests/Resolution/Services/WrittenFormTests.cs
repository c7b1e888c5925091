using System.Text.Json;

namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>The canonical form is written without being made first: both are one text.</summary>
public class WrittenFormTests
{
    [Theory]
    // Tags and machines in an order of their own, a tag of nobody, members that are no machines.
    [InlineData("""{"machines":{"b":{"tags":["y","x"]},"a":{"tags":["x"]},"c":{}},"tags":{"z":["a"],"q":["b","ghost"],"k":[]}}""")]
    // Machines that say the same, and others between them.
    [InlineData(
        """{"machines":{"a":{},"b":{"description":"d"},"c":{"description":"d","tags":["t"]},"d":{"deploy":{"targetHost":"h"}},"e":{"name":"label"},"f":{},"g":{"icon":"i"}}}"""
    )]
    [InlineData("""{"tags":{"t":["x"]}}""")]
    [InlineData("""{"machines":{"q\"uote":{"tags":["back\\slash"]},"\u00fc":{"tags":["back\\slash","\u0001"]},"":{"tags":[""]}}}""")]
    [InlineData(
        """{"machines":{"a":{"tags":{"_type":"override","priority":50,"content":["x"]}},"b":{"tags":{"_type":"override","priority":50,"content":[]}},"c":{"tags":["x"]}}}"""
    )]
    public void It_is_written_as_it_is(string rest)
    {
        var resolved = Services.Resolve("""{"meta":{"name":"a"},""" + rest[1..]);

        Assert.False(resolved.HasErrors);
        Assert.Equal(resolved.Canonical(), JsonDocument.Parse(resolved.ToJson()).RootElement.GetProperty("canonical").GetRawText());
    }

    [Fact]
    public void Names_of_any_length_have_room()
    {
        var names = Enumerable.Range(0, 40).Select(number => new string((char)('a' + (number % 26)), 3000 + number)).ToArray();
        var machines = string.Join(',', names.Select(name => $$"""  "{{name}}": {"tags": ["{{name}}", "t"]}"""));

        var resolved = Services.Resolve("""{"meta":{"name":"a"},"machines":{""" + machines + "}}");

        Assert.Equal(resolved.Canonical(), JsonDocument.Parse(resolved.ToJson()).RootElement.GetProperty("canonical").GetRawText());
    }
}
