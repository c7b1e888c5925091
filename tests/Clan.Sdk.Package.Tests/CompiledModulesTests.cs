namespace Clan.Sdk.Package.Tests;

/// <summary>The built-in modules come compiled, until a project describes one of them anew.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class CompiledModulesTests(PackedSdk sdk)
{
    // What the compiler is given, which it loads: analyzers, definition files, and the assembly of the built-in modules.
    private const string Show = """
        </ItemGroup>
        <Target Name="Show" BeforeTargets="CoreCompile">
          <ItemGroup>
            <Given Include="@(Analyzer->'analyzer %(Filename)')" Condition="'%(Analyzer.NuGetPackageId)' == 'Clan.Sdk'" />
            <Given Include="@(AdditionalFiles->'definition %(Filename)')" />
            <Given Include="@(ReferencePathWithRefAssemblies->'%(Filename) as [%(Aliases)]')" Condition="'%(Filename)' == 'Clan.Sdk.BuiltIn'" />
          </ItemGroup>
          <WriteLinesToFile File="given.txt" Lines="@(Given)" Overwrite="true" />
        </Target>
        <ItemGroup>
        """;

    [Fact]
    public void Without_definitions_of_its_own_a_project_s_compiler_loads_the_analyzers_alone()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Project(Programs.Backup, Show, Generated(workspace));

        Assert.Equal(Programs.BackupJson, workspace.Run("run").Succeeded().Output);

        Assert.Equal(["Clan.Sdk.BuiltIn as []", "analyzer Clan.Sdk.Analyzers", "analyzer Clan.Sdk.CodeFixes"], Given(workspace));
        Assert.False(Directory.Exists(workspace.PathOf("generated/Clan.Sdk.Generator")));
    }

    [Fact]
    public void Beside_its_own_modules_a_project_has_the_built_in_ones_compiled()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write("clan-modules/my-service.json", ModuleFile.WithOption("my-service", "motd"));
        workspace.Project(
            Programs
                .OwnModule("AddMyService", "Motd")
                .Replace("Console.", "inventory.Services.AddBorgbackup(\"b\").WithClient(jon);\nConsole.", StringComparison.Ordinal),
            Show,
            Generated(workspace)
        );

        Assert.Contains("\"borgbackup\"", workspace.Run("run").Succeeded().Output, StringComparison.Ordinal);

        var given = Given(workspace);
        Assert.Contains("Clan.Sdk.BuiltIn as []", given);
        Assert.Equal(
            ["definition my-service", "definition schema", "definition schema"],
            given.Where(line => line.StartsWith("definition ", StringComparison.Ordinal))
        );
        Assert.Equal(
            ["ClanDefinitions.g.cs", "Modules.MyService.g.cs"],
            Directory
                .GetFiles(workspace.PathOf("generated"), "*.cs", SearchOption.AllDirectories)
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "clan-modules/ours.json",
        """{"name":"borg\u0062ackup","features":["inventory"],"roles":{"server":{}}}""",
        "describes the module 'borgbackup' of clan-core anew"
    )]
    [InlineData(
        "clan-modules/borgbackup/README.md",
        "---\nfeatures = [\"inventory\"]\n---\n",
        "describes the module 'borgbackup' of clan-core anew"
    )]
    [InlineData(
        "clan-modules/export.json",
        """{"moduleSchemas":{"clan-core":{"sshd":{"manifest":{"name":"sshd"},"roles":{"server":{}}}}}}""",
        "describes the module 'sshd' of clan-core anew"
    )]
    public void A_module_described_anew_takes_the_place_of_the_built_in_one(string file, string text, string reason)
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write(file, text);
        workspace.Write(Path.Combine(Path.GetDirectoryName(file)!, "roles/server.nix"), "{ }");
        workspace.Project(
            """
            using Clan.Sdk;

            var inventory = new Inventory("my-clan");
            var jon = inventory.AddMachine("jon");
            inventory.Services.AddBorgbackup("b").WithServer(jon);
            inventory.Services.AddSshd("s").WithServer(jon);
            Console.Write(inventory.ToJson());
            """,
            Show,
            "<NoWarn>$(NoWarn);CLAN1021</NoWarn>"
        );

        var output = workspace.Run("build", "-v:n").Succeeded().Output;

        Assert.Contains($"since {file} {reason}.", output, StringComparison.Ordinal);
        Assert.Contains("Clan.Sdk.BuiltIn as [ClanSdkBuiltIn]", Given(workspace));
    }

    [Fact]
    public void A_schema_of_the_project_s_own_takes_the_place_of_the_built_in_one()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write(
            "own/schema.json",
            File.ReadAllText(Repository.PathOf("schemas/services/schema.json")).Replace("\"icon\"", "\"picture\"", StringComparison.Ordinal)
        );
        workspace.Project(
            """
            using Clan.Sdk;

            var inventory = new Inventory("my-clan");
            var jon = inventory.AddMachine("jon").WithPicture("jon.png");
            inventory.Services.AddBorgbackup("b").WithServer(jon);
            Console.Write(string.Join("\n", inventory.Resolve().Diagnostics));
            """,
            """<ClanSchema Include="own/schema.json" />""",
            "<ClanSections>services</ClanSections>"
        );

        Assert.Equal("", workspace.Run("run").Succeeded().Output);
    }

    [Fact]
    public void A_library_on_the_compiled_types_is_used_by_a_program_that_generates_its_own()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write(
            "fleet/fleet.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Clan.Sdk" Version="{Repository.Version}" /></ItemGroup>
            </Project>
            """
        );
        workspace.Write(
            "fleet/Fleet.cs",
            """
            using Clan.Sdk;
            using Clan.Sdk.Services;

            public static class Fleet
            {
                public static Borgbackup Backup(Inventory inventory) => inventory.Services.AddBorgbackup("theirs");

                public static Borgbackup Monitored(Borgbackup backup) => backup;
            }
            """
        );
        workspace.Write("app/clan-modules/borgbackup.json", ModuleFile.WithOption("borgbackup", "motd"));
        workspace.Write(
            "app/app.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><ProjectReference Include="../fleet/fleet.csproj" /></ItemGroup>
            </Project>
            """
        );
        const string Program = """
            using Clan.Sdk;

            var inventory = new Inventory("my-clan");
            var jon = inventory.AddMachine("jon");
            Fleet.Monitored(Fleet.Backup(inventory)).WithClient(jon);
            var ours = inventory.Services.AddBorgbackup("ours").WithServer(jon).WithServerConfig(new() { Motd = "x" });

            """;
        workspace.Write("app/Program.cs", Program + "Console.Write(inventory.ToJson());");
        var output = workspace.Run("run", "--project", "app").Succeeded().Output;
        Assert.Contains("\"theirs\"", output, StringComparison.Ordinal);
        Assert.Contains("\"motd\": \"x\"", output, StringComparison.Ordinal);

        workspace.Write("app/Program.cs", Program + "Fleet.Monitored(ours);");
        var refused = workspace.Run("build", "app").Failed().Output;
        Assert.Contains("error CS1503", refused, StringComparison.Ordinal);
    }

    private static string Generated(Workspace workspace) =>
        $"<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>{workspace.PathOf("generated")}</CompilerGeneratedFilesOutputPath><DefaultItemExcludes>$(DefaultItemExcludes);generated/**</DefaultItemExcludes>";

    private static string[] Given(Workspace workspace) =>
        [.. File.ReadAllLines(workspace.PathOf("given.txt")).Order(StringComparer.Ordinal)];
}
