using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Generation;

/// <summary>Who gets a name that several want.</summary>
public sealed class NameCollisionTests
{
    [Fact]
    public void A_role_does_not_take_the_name_of_another_method()
    {
        var run = Run(HostileFile.Small("thing", "a.json", role: "config"), HostileFile.Small("other", "b.json", role: "extra-modules"));

        Assert.Contains(" WithConfigRole(", run.Sources["Modules.Thing.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" WithExtraModulesRole(", run.Sources["Modules.Other.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_role_as_a_constant_is_no_other_members_and_not_the_classs()
    {
        var run = Run(HostileFile.Small("peer-role", "a.json", role: "peer"), HostileFile.Small("with-peer", "b.json", role: "with-peer"));

        Assert.Contains("const string PeerRole = \"peer\"", run.Sources["Modules.PeerRole.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" AddPeerRoleInstance(", run.Sources["Modules.PeerRole.g.cs"], StringComparison.Ordinal);
        Assert.Contains("const string WithPeerRole = \"with-peer\"", run.Sources["Modules.WithPeer.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_of_another_input_is_named_after_it_only_beside_its_namesake()
    {
        var alone = Run(HostileFile.Small("thing", "a.json", input: "my-flake"));
        var beside = Run(HostileFile.Small("thing", "a.json", input: "my-flake"), HostileFile.Small("thing", "b.json"));

        Assert.Contains(" AddThing(", alone.Sources["Modules.Thing.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" AddThing(", beside.Sources["Modules.Thing.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" AddThingFromMyFlake(", beside.Sources["Modules.ThingFromMyFlake.g.cs"], StringComparison.Ordinal);
        Assert.Contains("string? input = \"my-flake\"", beside.Sources["Modules.ThingFromMyFlake.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_of_the_project_never_renames_a_built_in_one()
    {
        var before = BuiltInApi.Generated.Sources;

        var after = GeneratorHost
            .Run([
                .. BuiltIn.All,
                HostileFile.Small("borgbackup-client", "a.json"),
                HostileFile.Small("BorgBackup", "b.json"),
                HostileFile.Small("module", "c.json"),
            ])
            .Compiles();

        foreach (var (name, source) in before.Where(source => source.Key != "ClanDefinitions.g.cs"))
        {
            Assert.Equal(source, after.Sources[name]);
        }

        Assert.Contains(after.Sources.Values, source => source.Contains(" AddModuleService(", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_differ_in_case_alone_stay_apart()
    {
        var run = Run(HostileFile.Small("thing", "a.json"), HostileFile.Small("Thing", "b.json"), HostileFile.Small("THING", "c.json"));

        Assert.Equal(3 + 2, run.Sources.Count);
        Assert.Equal(run.Sources.Count, run.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static GeneratorRun Run(params DefinitionFileText[] files) => GeneratorHost.Run([.. BuiltIn.Schemas, .. files]).Compiles();
}
