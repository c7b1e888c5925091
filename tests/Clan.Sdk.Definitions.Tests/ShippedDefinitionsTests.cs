using System.Text.Json;
using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Definitions.Tests;

public class ShippedDefinitionsTests
{
    [Fact]
    public void Every_module_is_read_without_a_warning()
    {
        var results = TestFiles.Modules.Select(TestFiles.Read).ToList();

        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.Single(result.Modules));
        Assert.DoesNotContain(results.SelectMany(r => r.Diagnostics), d => d.Severity != DefinitionSeverity.Info);
    }

    [Fact]
    public void Unions_are_the_only_types_that_stay_untyped()
    {
        var untyped = TestFiles.Modules.Select(TestFiles.Read).SelectMany(r => r.Diagnostics).Select(d => Path.GetFileName(d.Path));

        Assert.Equal(["dyndns.json", "dyndns.json", "monitoring.json"], untyped);
    }

    [Theory]
    [InlineData("services")]
    [InlineData("instances")]
    public void Each_section_has_clans_modules(string section)
    {
        var found = TestFiles.Modules.Select(TestFiles.Read).Select(r => r.Modules[0]).Where(m => m.Section == section).ToList();

        using var reference = JsonDocument.Parse(TestFiles.Text($"tests/data/reference/{section}/role-definitions.json"));
        Assert.Equal(
            reference
                .RootElement.EnumerateObject()
                .Select(module => (module.Name, module.Value.GetProperty("roles").EnumerateObject().Count())),
            found.Select(module => (module.Name, module.Roles.Count)).OrderBy(module => module.Name, StringComparer.Ordinal)
        );
        Assert.All(found, module => Assert.NotEqual("", module.Description));
    }

    [Fact]
    public void Both_inventory_schemas_are_read()
    {
        Assert.Equal("services", Schema("schemas/services/schema.json").Section);
        Assert.Equal("instances", Schema("schemas/instances/schema.json").Section);
    }

    private static InventorySchemaModel Schema(string path)
    {
        var result = TestFiles.Read(path);
        Assert.Empty(result.Diagnostics);
        return Assert.Single(result.Schemas);
    }
}
