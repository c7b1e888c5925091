using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary><c>import --flake</c>: by a nix that answers in every way, and by the nix of this machine.</summary>
public sealed class ImportFlakeTests
{
    private const string Answer = """
        {"schema":"instances","modules":[{"path":["instances","shell","roles","server","extraModules"],"modules":[{"module":{"__clanSdkNix":"a path","input":null,"file":"modules/ssh.nix"}},{"at":{"input":null,"file":"flake.nix","line":4},"module":{"a":{"__clanSdkNix":"a function"}}},{"module":{"__clanSdkNix":"a function","input":"other","file":"agent.nix","line":7}}]}],"value":{"meta":{"name":"home","domain":"clan","description":null,"icon":null,"tld":null},"machines":{"jon":{"name":"jon","description":null,"icon":null,"installedAt":null,"machineClass":"nixos","tags":["desk","all","nixos"],"deploy":{"targetHost":null,"buildHost":null,"forwardAgent":null}}},"tags":{"all":["jon"],"nixos":["jon"],"darwin":[]},"instances":{"shell":{"module":{"name":"sshd","input":null},"roles":{"server":{"machines":{},"tags":{"desk":{"settings":{"imports":[{"_file":"x","imports":[{}]}]}}},"settings":{"imports":[{"_file":"x","imports":[{"generateRootKey":true,"authorizedKeys":{"__clanSdkNix":"a function"}}]}]}}}}}}}
        """;

    [Fact]
    public void Only_what_somebody_wrote_is_in_the_project_and_what_is_code_is_said()
    {
        using var folder = Flake();

        var result = Import(folder, $"cat <<'EOF'\n{Answer}\nEOF").Exits(0);

        Assert.Equal(
            """
            using Clan.Sdk;

            var inventory = new Inventory("home");

            var desk = inventory.AddTag("desk");

            inventory.AddMachine("jon", tags: [desk]);

            inventory.Instances.AddSshd("shell")
                .WithServer(desk)
                .WithServerSettings(new() { GenerateRootKey = true })
                .WithServerExtraModules([NixPath.Of("modules/ssh.nix")]);

            return await inventory.RunAsync(args);

            """,
            File.ReadAllText(folder.PathOf("out/Program.cs"))
        );
        Assert.Contains(
            "warning CLAN4054: instances.shell.roles.server.settings.authorizedKeys is a function, ",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "flake.nix(4): warning CLAN4054: instances.shell.roles.server.extraModules.\"1\" is a module with Nix code in it, ",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "extraModules.\"2\" is a function of the input \"other\" (agent.nix:7), which no JSON holds",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "these lines of the flake, apart from what stays in Nix:\n  flake.nix(3-5): inventory\n",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_JSON_form_is_as_its_schema_says()
    {
        using var folder = Flake();

        var replaced = Schemas
            .Valid("import", Import(folder, $"cat <<'EOF'\n{Answer}\nEOF", "--json").Exits(0).Output)
            .GetProperty("replaces")[0];

        Assert.Equal(3, replaced.GetProperty("first").GetInt32());
    }

    [Theory]
    [InlineData(null, "CLAN4030")]
    [InlineData("echo 'error: disk on fire' >&2; exit 1", "CLAN4031")]
    [InlineData("sleep 60", "CLAN4032")]
    [InlineData("echo nonsense", "CLAN4033")]
    [InlineData("printf '{ \"schema\": \"instances\", \"value\": {'", "CLAN4033")]
    [InlineData("echo '{ \"schema\": \"instances\", \"modules\": [], \"value\": null }'", "CLAN4033")]
    [InlineData("echo '{ \"schema\": \"instances\", \"modules\": [{}], \"value\": {} }'", "CLAN4033")]
    [InlineData("echo '{ \"schema\": \"instances\", \"modules\": [{\"path\":[1],\"modules\":[]}], \"value\": {} }'", "CLAN4033")]
    [InlineData("echo '{ \"schema\": \"instances\", \"modules\": [{\"path\":[],\"modules\":[1]}], \"value\": {} }'", "CLAN4033")]
    [InlineData("echo '{ \"schema\": 3 }'", "CLAN4033")]
    [InlineData("echo '[]'", "CLAN4033")]
    [InlineData("printf '\\377\\376'", "CLAN4033")]
    [InlineData("echo '{ \"schema\": null, \"value\": null, \"modules\": [] }'", "CLAN4070")]
    public void A_nix_that_gives_no_inventory_is_said_and_nothing_is_written(string? script, string id)
    {
        using var folder = Flake();

        var result = Import(folder, script, "--timeout", "3").Exits(2);

        Assert.Contains($": error {id}: ", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing written.\n", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    [Theory]
    [InlineData("import", "-o", "out")]
    [InlineData("import", "inventory.json", "--flake", ".", "-o", "out")]
    [InlineData("import", "--flake", "", "-o", "out")]
    [InlineData("import", "--flake", ".", "--timeout", "0", "-o", "out")]
    public void Either_a_file_or_a_flake(params string[] arguments) => Tool.Run(arguments).Exits(2);

    [SkippableFact]
    [Trait("Category", "Nix")]
    public void The_nix_of_this_machine_reads_a_flake()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "flake/flake.nix",
            """
            {
              outputs = { self }: {
                clanInternals.inventoryClass = {
                  inventorySerialization = {
                    meta.name = "home";
                    machines.jon = { name = "jon"; tags = [ "all" ]; };
                    tags.all = [ "jon" ];
                    instances.shell = {
                      module = { name = "sshd"; input = null; };
                      roles.server = { machines.jon.settings = { }; tags = { }; settings = { a = x: x; b = ./flake.nix; c = throw "no"; }; };
                    };
                  };
                  inventory.instances.shell.roles.server.extraModules = [ ./flake.nix ];
                };
              };
            }
            """
        );
        var call = new ToolCall("import", "--flake", "flake", "--output", "out") { Folder = folder.Path };
        var result = Tool.Run(call);
        Skip.If(result.Error.Contains("CLAN4030", StringComparison.Ordinal), "There is no nix.");

        result.Exits(0);
        Assert.Contains("settings.a is a function", result.Error, StringComparison.Ordinal);
        Assert.Contains("settings.c is a value that fails", result.Error, StringComparison.Ordinal);
        var program = File.ReadAllText(folder.PathOf("out/Program.cs"));
        Assert.Contains("b\"], NixPath.Of(\"flake.nix\")", program, StringComparison.Ordinal);
        Assert.Contains(".WithServerExtraModules([NixPath.Of(\"flake.nix\")])", program, StringComparison.Ordinal);
    }

    private static TemporaryFolder Flake()
    {
        var folder = new TemporaryFolder();
        folder.Write("flake.nix", "clan {\n  # the fleet\n  inventory = {\n    machines.jon = { };\n  };\n}\n");
        return folder;
    }

    private static ToolResult Import(TemporaryFolder folder, string? script, params string[] options)
    {
        using var tools = new TemporaryFolder();
        if (script is not null)
        {
            FakeTool.Write(tools, "nix", script);
        }

        var call = new ToolCall(["import", "--flake", ".", "--output", "out", .. options])
        {
            Folder = folder.Path,
            Environment = new Dictionary<string, string?> { ["PATH"] = script is null ? tools.Path : $"{tools.Path}:/usr/bin:/bin" },
        };
        return Tool.Start(DotnetHost, [Tool.Path, .. call.Arguments], call);
    }

    private static string DotnetHost => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath!;
}
