using Clan.Sdk.Generator.Emit;
using Clan.Sdk.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Generator.Tests.Generation;

/// <summary>Whatever a definition is called, it compiles and stays data.</summary>
public sealed class HostileNameTests
{
    [Fact]
    public void As_roles_options_records_and_values_of_both_sections_they_compile()
    {
        var run = GeneratorHost.Run([.. BuiltIn.Schemas, HostileFile.Module("hostile", "clan-modules/hostile.json")]).Compiles();

        Assert.Null(run.Compilation.GetTypeByMetadataName("Injected"));
        Assert.DoesNotContain(run.Compilation.GetSymbolsWithName("Injected"), symbol => symbol is INamedTypeSymbol);
        Assert.All(run.Sources.Values, source => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(source), 1, 100_000));
    }

    [Fact]
    public void As_fields_of_both_schemas_at_every_level_they_compile()
    {
        var schemas = BuiltIn.Schemas.Select(HostileFile.Schema);

        GeneratorHost
            .Run([.. schemas, HostileFile.Small("thing", "clan-modules/thing.json"), BuiltIn.Module("instances", "wifi")])
            .Compiles();
    }

    [Fact]
    public void As_modules_they_compile()
    {
        var files = HostileFile.Names.Where(name => name.Length > 0).Select((name, i) => HostileFile.Small(name, $"clan-modules/{i}.json"));

        var run = GeneratorHost.Run([.. BuiltIn.Schemas, .. files]).Compiles();

        Assert.Empty(run.Findings);
        Assert.Equal(HostileFile.Names.Count - 1 + 2, run.Sources.Count);
    }

    [Fact]
    public void As_inputs_they_compile()
    {
        var files = HostileFile
            .Names.Where(name => name.Length > 0)
            .Select((name, i) => HostileFile.Small("thing", $"clan-modules/{i}.json", input: name));

        GeneratorHost.Run([.. BuiltIn.Schemas, .. files]).Compiles();
    }

    [Fact]
    public void What_is_written_carries_the_name_unchanged()
    {
        var file = HostileFile.Small("*/ \"q\"", "clan-modules/q.json", role: "</summary>\n\"r\"");
        const string statements = "inventory.Services.AddQ(\"i\").WithSummaryR(jon);";

        var json = GeneratorHost
            .Run(
                [.. BuiltIn.Schemas, file],
                Consumer.Program(statements).Replace("using Clan.Sdk.Instances;", "", StringComparison.Ordinal)
            )
            .Compiles()
            .Execute();

        Assert.Contains("\"*/ \\\"q\\\"\"", json, StringComparison.Ordinal);
        Assert.Contains("\"</summary>\\n\\\"r\\\"\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_generated_source_is_the_same_forever()
    {
        var run = GeneratorHost
            .Run([
                .. BuiltIn.Schemas,
                HostileFile.Module(
                    "hostile",
                    "clan-modules/hostile.json",
                    "services",
                    ["class", "Class", "", "*/", "\"\"\"", "a-b", "aB", "line", "config"]
                ),
            ])
            .Compiles();

        Snapshot.Match(run.Sources["Services.Hostile.g.cs"], "Services.Hostile");
    }
}
