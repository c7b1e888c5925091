using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Generation;

/// <summary>The folder of a module, as <c>&lt;ClanModule Include="my-module/**" /&gt;</c> lists it.</summary>
public sealed class ModuleFolderTests
{
    private static readonly DefinitionFileText[] Folder =
    [
        new("/p/my-module/README.md", "---\nfeatures = [\"inventory\"]\n[constraints]\nroles.server.min = 1\n---\n# My module\n"),
        new("/p/my-module/roles/server.nix", "{ }"),
        new("/p/my-module/roles/client.nix", "not even \" Nix"),
        new("/p/my-module/default.nix", "{ }"),
        new("/p/my-module/docs/README.md", "# No front matter"),
        new("/p/my-module/tests/data.json", "[]"),
    ];

    [Fact]
    public void Its_roles_become_methods_with_its_limits()
    {
        var run = GeneratorHost.Run(
            [.. BuiltIn.Schemas, BuiltIn.Module("instances", "wifi"), .. Folder],
            Consumer.Program(
                """inventory.Services.AddMyModule("m", server: vault).WithClient(jon).WithClientConfig(new() { ["port"] = 1 });"""
            )
        );

        Assert.Contains("\"port\": 1", run.Compiles().Execute(), StringComparison.Ordinal);
        Assert.DoesNotContain("Instances.MyModule.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_Nix_file_without_its_README_is_a_finding()
    {
        var run = GeneratorHost.Run([.. BuiltIn.Schemas, Folder[1]]);

        Assert.Equal(["/p/my-module/roles/server.nix(1,1): Error CLAN1005"], run.Findings);
    }
}
