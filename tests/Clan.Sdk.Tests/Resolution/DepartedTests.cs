using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>What an inventory is told of modules and options that are gone.</summary>
public sealed class DepartedTests
{
    private const string Module = """
        { "section": "instances", "input": "self", "name": "mesh", "complete": true, "until": "2026-04-20", "successor": "use the module \"net\"", "roles": {} }
        """;

    private const string Option = """
        { "section": "instances", "input": "self", "name": "mesh", "roles": { "peer": { "options": {
          "address": { "t": "raw", "removed": true, "successor": "endpoint.host" } } } } }
        """;

    [Fact]
    public void A_module_that_is_gone_says_since_when_and_what_took_its_place()
    {
        var finding = Assert.Single(Findings(Module, """{ "roles": { "peer": {} }, "module": { "input": "self", "name": "mesh" } }"""));

        Assert.Equal("CLAN3007", finding.Id);
        Assert.Equal("The module 'mesh' left self on 2026-04-20. Instead, use the module \"net\".", finding.Message);
    }

    [Fact]
    public void An_option_that_is_gone_names_the_one_that_took_its_place()
    {
        var finding = Assert.Single(
            Findings(
                Option,
                """{ "roles": { "peer": { "machines": { "m": { "settings": { "address": "a" } } } } }, "module": { "input": "self", "name": "mesh" } }"""
            )
        );

        Assert.EndsWith("no longer exists in clan; set \"endpoint.host\" instead.", finding.Message, StringComparison.Ordinal);
    }

    // Nix refuses an option that it does not declare, and the settings with it.
    [Fact]
    public void An_option_that_clan_has_no_more_is_unknown_and_names_the_one_that_took_its_place()
    {
        const string definition = """
            { "section": "instances", "input": "self", "name": "mesh", "roles": { "peer": { "options": {
              "address": { "t": "str", "default": "", "removed": true, "gone": true, "successor": "host" }, "host": { "t": "str", "default": "" } } } } }
            """;
        const string instance = """
            { "roles": { "peer": { "machines": { "m": { "settings": { "address": "a" } } } } }, "module": { "input": "self", "name": "mesh" } }
            """;

        var resolved = Inventory
            .Parse($$"""{ "meta": { "name": "c" }, "machines": { "m": {} }, "instances": { "i": {{instance}} } }""")
            .Resolve(ModuleCatalog.Default.With([definition]));

        var finding = Assert.Single(resolved.Diagnostics);
        Assert.Equal("CLAN3001", finding.Id);
        Assert.EndsWith("no longer exists in clan; set \"host\" instead.", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\"host\":", resolved.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06-24", "The module 'machine-id' left clan-core on 2025-06-24. Instead, enable clan.core.settings.machine-id ")]
    [InlineData("2025-06-23", null)]
    public void A_built_in_module_of_services_is_gone_from_its_day_on(string day, string? message)
    {
        var catalog = ModuleCatalog.Default.At(day);

        Assert.StartsWith(message ?? "", catalog.Departed(Section.Services, "machine-id") ?? "", StringComparison.Ordinal);
        Assert.Equal(message is null, catalog.Departed(Section.Services, "machine-id") is null);
        Assert.Equal(message is null, catalog.Find(Section.Services, null, "machine-id") is not null);
    }

    private static IEnumerable<Diagnostic> Findings(string module, string instance) =>
        Inventory
            .Parse($$"""{ "meta": { "name": "c" }, "machines": { "m": {} }, "instances": { "i": {{instance}} } }""")
            .Resolve(ModuleCatalog.Default.With([module]))
            .Diagnostics.Where(finding => finding.Severity == DiagnosticSeverity.Error);
}
