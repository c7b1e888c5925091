using Clan.Sdk.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Generator.Tests.Usage;

/// <summary>A project that has the built-in modules compiled, in the assembly that the package brings.</summary>
public sealed class CompiledModulesTests
{
    private static readonly Lazy<Compilation> Compiled = new(() =>
        GeneratorHost
            .Run([.. BuiltIn.Schemas, BuiltIn.Module("services", "borgbackup"), BuiltIn.Module("instances", "zerotier")])
            .Compiles()
            .Compilation.WithAssemblyName("Clan.Sdk.BuiltIn")
    );

    [Fact]
    public void A_module_of_its_own_takes_no_name_of_a_compiled_one()
    {
        var own = new DefinitionFileText(
            "/project/clan-modules/own.json",
            """{ "section": "instances", "input": "self", "name": "zerotier", "roles": { "peer": {} } }"""
        );

        var app = GeneratorHost
            .Run(
                [.. BuiltIn.Schemas, own],
                Consumer
                    .Program(
                        """
                        inventory.Instances.AddZerotier("mesh", controller: jon).WithPeer(vault);
                        inventory.Instances.AddZerotierFromSelf("ours").WithPeer(vault);
                        """
                    )
                    .Replace("using Clan.Sdk.Services;", "", StringComparison.Ordinal),
                library: Compiled.Value.ToMetadataReference()
            )
            .Compiles();

        Assert.Equal(["ClanDefinitions.g.cs", "Instances.Zerotier.g.cs"], app.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Under_an_alias_the_compiled_modules_are_not_seen()
    {
        var app = GeneratorHost
            .Run(
                [.. BuiltIn.Schemas, BuiltIn.AsOwn("services", "borgbackup")],
                Consumer
                    .Program("inventory.Services.AddBorgbackup(\"b\").WithClient(jon);\njon.WithDescription(\"x\");")
                    .Replace("using Clan.Sdk.Instances;", "", StringComparison.Ordinal),
                library: Compiled.Value.ToMetadataReference(["ClanSdkBuiltIn"])
            )
            .Compiles();

        Assert.Contains("class Borgbackup ", app.Sources["Services.Borgbackup.g.cs"], StringComparison.Ordinal);
        Assert.Contains("class InventoryFieldExtensions", app.Sources["InventoryFields.g.cs"], StringComparison.Ordinal);
    }
}
