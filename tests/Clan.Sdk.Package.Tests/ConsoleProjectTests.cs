namespace Clan.Sdk.Package.Tests;

[Collection(PackedSdkCollection.Name)]
public sealed class ConsoleProjectTests(PackedSdk sdk)
{
    [Theory]
    [InlineData("latest")]
    [InlineData("12")]
    public void A_console_project_prints_its_inventory(string languageVersion)
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Project(Programs.Backup, properties: $"<LangVersion>{languageVersion}</LangVersion>");

        Assert.Equal(Programs.BackupJson, workspace.Run("run").Succeeded().Output);
    }

    [Fact]
    public void A_misspelt_role_is_an_error_at_its_place()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Project(Programs.Backup.Replace("WithClient", "WithClinet", StringComparison.Ordinal));

        var output = workspace.Run("build").Failed().Output;

        Assert.Contains("Program.cs(7,6): error CS1061", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_in_the_default_folder_appears_and_follows_every_change_of_its_file()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Project(Programs.OwnModule("AddMyService", "Motd"));
        workspace.Write("clan-modules/my-service.json", ModuleFile.WithOption("my-service", "motd"));
        Assert.Contains("\"motd\": \"set\"", workspace.Run("run").Succeeded().Output, StringComparison.Ordinal);

        workspace.Write("clan-modules/my-service.json", ModuleFile.WithOption("my-service", "banner"));
        Assert.Contains("error CS0117", workspace.Run("build").Failed().Output, StringComparison.Ordinal);

        workspace.Project(Programs.OwnModule("AddOther", "Motd"));
        workspace.Write("clan-modules/other.json", ModuleFile.WithOption("other", "motd"));
        Assert.Contains("\"other\"", workspace.Run("run").Succeeded().Output, StringComparison.Ordinal);

        File.Delete(workspace.PathOf("clan-modules/other.json"));
        Assert.Contains("error CS1061", workspace.Run("build").Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_of_another_revision_than_the_flake_has_locked_are_said_once()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Project(Programs.Backup, properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        foreach (var name in new[] { "one", "two" })
        {
            workspace.Write(
                $"clan-modules/{name}.json",
                $$"""{ "name": "{{name}}", "section": "instances", "source": { "input": "clan", "revision": "aaaa" }, "roles": { "r": {} } }"""
            );
        }

        workspace.Write("flake.lock", Lock("bbbb"));
        var warning = Assert.Single(Warnings(workspace.Run("build").Succeeded().Output));
        Assert.Contains("one.json(1,", warning, StringComparison.Ordinal);
        Assert.Contains("were read at revision aaaa", warning, StringComparison.Ordinal);

        workspace.Write("flake.lock", Lock("aaaa"));
        Assert.Empty(Warnings(workspace.Run("build").Succeeded().Output));

        static string Lock(string revision) =>
            $$"""
                { "nodes": { "root": { "inputs": { "clan": "c" } }, "c": { "locked": { "rev": "{{revision}}" } } }, "root": "root", "version": 7 }
                """;

        // The compiler says a warning where it is and MSBuild once more at the end.
        static IEnumerable<string> Warnings(string output) =>
            output.Split('\n').Where(line => line.Contains("CLAN1026", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct();
    }

    [Fact]
    public void A_module_named_by_an_item_appears_beside_the_built_in_ones()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write("extra/my-service.json", ModuleFile.WithOption("my-service", "motd"));
        workspace.Project(
            Programs
                .OwnModule("AddMyService", "Motd")
                .Replace("Console.", "inventory.Services.AddBorgbackup(\"b\").WithClient(jon);\nConsole.", StringComparison.Ordinal),
            """<ClanModule Include="extra/my-service.json" />"""
        );

        var output = workspace.Run("run").Succeeded().Output;

        Assert.Contains("\"my-service\"", output, StringComparison.Ordinal);
        Assert.Contains("\"borgbackup\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_a_module_appears_whether_listed_or_in_the_default_folder()
    {
        using var workspace = sdk.NewWorkspace();
        foreach (var folder in new[] { "clan-modules/first", "elsewhere/second" })
        {
            workspace
                .Write($"{folder}/README.md", "---\nfeatures = [\"inventory\"]\n---\n")
                .Write($"{folder}/roles/server.nix", "{ }")
                .Write($"{folder}/default.nix", "{ }");
        }

        workspace.Project(
            Programs.Backup.Replace(
                "Console.",
                "var nas = inventory.AddMachine(\"nas\");\ninventory.Services.AddFirst(\"f\").WithServer(nas);\ninventory.Services.AddSecond(\"s\").WithServer(nas);\nConsole.",
                StringComparison.Ordinal
            ),
            """<ClanModule Include="elsewhere/second/**" />"""
        );

        var output = workspace.Run("run").Succeeded().Output;

        Assert.Contains("\"first\"", output, StringComparison.Ordinal);
        Assert.Contains("\"second\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_definition_is_an_error_in_its_file()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Project(Programs.Backup);
        workspace.Write("clan-modules/broken.json", "{\n  \"name\": \"broken\",\n  \"roles\": [\n}");

        var output = workspace.Run("build").Failed().Output;

        Assert.Matches(@"broken\.json\(4,1\): error CLAN1\d\d\d", output);
        Assert.DoesNotContain("CS8785", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS1061", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_the_built_in_modules_has_only_its_own()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Project(Programs.OwnModule("AddMyService", "Motd"), properties: "<ClanBuiltInModules>false</ClanBuiltInModules>");
        workspace.Write("clan-modules/my-service.json", ModuleFile.WithOption("my-service", "motd"));
        workspace.Run("run").Succeeded();

        workspace.Project(Programs.Backup, properties: "<ClanBuiltInModules>false</ClanBuiltInModules>");
        Assert.Contains("error CS1061", workspace.Run("build").Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_references_a_library_of_inventories_generates_too()
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

            public static class Fleet
            {
                public static Inventory Build()
                {
                    var inventory = new Inventory("my-clan");
                    inventory.Services.AddBorgbackup("instance_1").WithClient(inventory.AddMachine("jon")).WithServer(inventory.AddMachine("backup_server"));
                    return inventory;
                }
            }
            """
        );
        workspace.Write(
            "app/app.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><ProjectReference Include="../fleet/fleet.csproj" /></ItemGroup>
            </Project>
            """
        );
        workspace.Write("app/Program.cs", "Console.Write(Fleet.Build().ToJson());");

        Assert.Equal(Programs.BackupJson, workspace.Run("run", "--project", "app").Succeeded().Output);
    }
}
