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

    [Fact]
    public void Every_module_is_read_with_all_its_roles()
    {
        foreach (var path in TestFiles.Modules)
        {
            using var file = JsonDocument.Parse(TestFiles.Text(path));
            var module = TestFiles.Read(path).Modules[0];

            Assert.Equal(Path.GetFileNameWithoutExtension(path), module.Name);
            Assert.Equal(file.RootElement.GetProperty("section").GetString(), module.Section);
            Assert.NotEqual("", module.Description);
            Assert.Equal(
                file.RootElement.GetProperty("roles").EnumerateObject().Select(role => role.Name).Order(StringComparer.Ordinal),
                module.Roles.Select(role => role.Name)
            );
        }
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
