using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Generation;

/// <summary>What went away or got another name stays in the API and says what took its place.</summary>
public sealed class ObsoleteTests
{
    private const string Definition = """
        {
          "name": "mesh", "section": "instances", "until": "2026-04-20", "successor": "use the module \"net\"",
          "roles": { "peer": { "settings": { "type": "object", "required": ["address"], "properties": {
            "address": { "type": "string", "x-clan-successor": "endpoint.host" },
            "endpoint": { "type": "string", "default": "" },
            "lost": { "type": "string", "x-clan-gone": true, "x-clan-successor": "endpoint" },
            "gone": { "x-clan-type": "raw", "x-clan-removed": true },
            "port": { "type": "integer", "x-clan-removed": true, "x-clan-successor": "ports" },
            "speed": { "type": "integer", "deprecated": true, "default": 1 }
          } } } }
        }
        """;

    [Theory]
    [InlineData("inventory.Instances.AddMesh(\"m\");", "The module 'mesh' left clan-core on 2026-04-20. Instead, use the module \"net\".")]
    [InlineData("_ = new MeshPeerSettings { Address = \"a\" };", "clan's option 'address' became the role's 'endpoint.host'.")]
    [InlineData("_ = new MeshPeerSettings { Port = 1 };", "clan's option 'port' became the role's 'ports'.")]
    [InlineData("_ = new MeshPeerSettings { Lost = \"a\" };", "clan's option 'lost' became the role's 'endpoint'.")]
    [InlineData("_ = new MeshPeerSettings { Speed = 1 };", "clan gives up the option 'speed'.")]
    public void The_compiler_says_what_took_the_place(string statement, string message)
    {
        var errors = Errors(statement);

        var error = Assert.Single(errors);
        Assert.Equal("CS0618", error.Id);
        Assert.EndsWith(message + "'", error.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_took_the_place_is_not_obsolete() => Assert.Empty(Errors("_ = new MeshPeerSettings { Endpoint = \"a\" };"));

    [Fact]
    public void Of_a_removed_option_without_a_word_about_it_nothing_is_in_the_API() =>
        Assert.Equal("CS0117", Assert.Single(Errors("_ = new MeshPeerSettings { Gone = 1 };")).Id);

    [Theory]
    [InlineData("Speed", "CS0618")]
    [InlineData("Port", null)]
    public void Where_roles_share_an_option_all_of_them_say_that_it_is_obsolete(string option, string? id)
    {
        const string shared = """
            { "name": "net", "section": "services", "features": ["inventory"], "roles": {
              "a": { "settings": { "type": "object", "properties": {
                "port": { "type": "integer", "deprecated": true, "default": 1 }, "speed": { "type": "integer", "deprecated": true, "default": 1 } } } },
              "b": { "settings": { "type": "object", "properties": {
                "port": { "type": "integer", "default": 1 }, "speed": { "type": "integer", "deprecated": true, "default": 2 } } } } } }
            """;

        var errors = Errors(
            $"inventory.Services.AddNet(\"n\").WithConfig(new() {{ {option} = 3 }});",
            new DefinitionFileText("net.json", shared)
        );

        Assert.Equal(id is null ? [] : [id], errors.Select(error => error.Id));
    }

    // It lives on in another flake, under the name that it had.
    [Fact]
    public void A_module_that_left_clan_core_leaves_its_name_to_another_flake()
    {
        var run = GeneratorHost.Run(
            [
                .. BuiltIn.Schemas,
                BuiltIn.Module("services", "importer"),
                BuiltIn.Module("instances", "hello-world"),
                BuiltIn.Module("instances", "coredns"),
                new(
                    "coredns.json",
                    """{ "name": "coredns", "section": "instances", "input": "clan-community", "roles": { "server": {} } }"""
                ),
            ],
            Consumer.Program("""inventory.Instances.AddCoredns("dns").WithServer(inventory.AddMachine("ns"));""")
        );

        Assert.Empty(run.Errors);
    }

    private static IReadOnlyList<RoslynDiagnostic> Errors(string statement) =>
        Errors(statement, new DefinitionFileText("mesh.json", Definition));

    private static IReadOnlyList<RoslynDiagnostic> Errors(string statement, DefinitionFileText definition) =>
        GeneratorHost
            .Run(
                [.. BuiltIn.Schemas, BuiltIn.Module("services", "importer"), BuiltIn.Module("instances", "hello-world"), definition],
                Consumer.Program(statement)
            )
            .Errors;
}
