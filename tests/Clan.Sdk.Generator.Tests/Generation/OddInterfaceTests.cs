using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Generation;

/// <summary>Interfaces as clan exports them that are odd in one way each (tests/data/odd-interfaces.json): unions, names, roles, records.</summary>
public sealed class OddInterfaceTests
{
    private static readonly DefinitionFileText Odd = new(
        "/project/clan-modules/odd.json",
        File.ReadAllText(Repository.PathOf("tests/data/odd-interfaces.json"))
    );

    [Fact]
    public void All_compile_and_nothing_is_said_of_them()
    {
        var run = GeneratorHost.Run([.. BuiltIn.Schemas, Odd]).Compiles();

        Assert.Empty(run.Findings);
    }

    [Fact]
    public void Their_members_are_typed_as_far_as_the_export_tells()
    {
        const string statements = """
            inventory.Instances.AddMeBetween("between").WithDefault(jon, new() { A = 3, D = 1.5, E = 2.5, F = "f" });
            inventory.Instances.AddMeNested("nested").WithDefault(jon, new() { A = new() { B = new() { C = new() { D = "d" }, E = 2 } } });
            inventory.Instances.AddMeRoster("roster").WithDefault(jon, new() { Users = new() { ["jon"] = new() { Uid = 1000, Groups = ["wheel"] } } });
            inventory.Instances.AddMeLlm("llm").WithServer(jon, new() { Port = 8080, ["free"] = true }).WithServerSettings(new() { Models = ["m"] });
            inventory.Instances.AddMeSameName("same").WithDefault(jon, new() { SameNameDefault = new() { SameNameDefault = "x" } });
            """;

        var json = GeneratorHost.Run([.. BuiltIn.Schemas, Odd], Consumer.Program(statements)).Compiles().Execute();

        Assert.Contains("2.5", json, StringComparison.Ordinal);
    }
}
