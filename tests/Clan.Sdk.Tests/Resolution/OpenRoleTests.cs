using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>A role with options that takes other names too: <c>"additionalProperties": true</c> beside <c>properties</c>.</summary>
public sealed class OpenRoleTests
{
    private const string Role = """{"open":true,"options":{"port":{"t":"int","default":1}}}""";

    private static readonly ModuleCatalog Catalog = ModuleCatalog.Of([
        """{"section":"services","name":"web","features":["inventory"],"roles":{"server":""" + Role + "}}",
        """{"section":"instances","name":"web","roles":{"server":""" + Role + "}}",
    ]);

    [Theory]
    [InlineData("""{"port":80,"title":"x"}""", "")]
    [InlineData("""{"title":"x","more":{"a":[1]}}""", "")]
    [InlineData("""{"port":"much","title":"x"}""", "wrong-type")]
    public void Takes_what_it_does_not_declare_and_checks_what_it_does(string settings, string kind)
    {
        var services = Inventory.Parse(
            """{"meta":{"name":"c"},"machines":{"jon":{}},"services":{"web":{"w":{"roles":{"server":{"machines":["jon"],"config":"""
                + settings
                + "}}}}}}"
        );
        var instances = Inventory.Parse(
            """{"meta":{"name":"c"},"machines":{"jon":{}},"instances":{"w":{"module":{"name":"web"},"roles":{"server":{"machines":{"jon":{}},"settings":"""
                + settings
                + "}}}}}"
        );

        Assert.Equal(kind, Kinds(services));
        Assert.Equal(kind, Kinds(instances));
    }

    [Fact]
    public void The_names_that_it_does_not_declare_are_in_the_result()
    {
        var inventory = Inventory.Parse(
            """{"meta":{"name":"c"},"machines":{"jon":{}},"instances":{"w":{"module":{"name":"web"},"roles":{"server":{"machines":{"jon":{"settings":{"title":"x"}}},"settings":{"port":80}}}}}}"""
        );

        Assert.Equal(
            """{"port":80,"title":"x"}""",
            inventory.Resolve(Catalog).GetMachine("jon").SettingsOf("w", "server")!.Value!.ToString()
        );
    }

    private static string Kinds(Inventory inventory) =>
        string.Join(
            ", ",
            inventory.Resolve(Catalog).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Kind)
        );
}
