namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>Documents as deep as the reader lets them be do not exhaust the stack.</summary>
public class DepthTests
{
    private const int Levels = 980;

    [Theory]
    [InlineData("{\"k\":", "1", "}")]
    [InlineData("{\"k\":", """{"_type":"override","priority":50,"content":1}""", "}")]
    [InlineData("[", "1", "]")]
    [InlineData("""{"_type":"if","condition":true,"content":""", "1", "}")]
    [InlineData("""{"_type":"merge","contents":[""", "1", "]}", 2)]
    public void Deep_config_resolves(string open, string core, string close, int levelsEach = 1)
    {
        var count = Levels / levelsEach;
        var deep = string.Concat(Enumerable.Repeat(open, count)) + core + string.Concat(Enumerable.Repeat(close, count));

        var resolved = Services.Resolve($$$"""{"meta":{"name":"o"},"services":{"s":{"i":{"config":{"x":{{{deep}}} } } } } }""");

        Assert.Empty(resolved.Findings());
        Assert.NotNull(resolved.Canonical);
    }
}
