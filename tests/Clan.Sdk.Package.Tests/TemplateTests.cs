namespace Clan.Sdk.Package.Tests;

/// <summary>What the templates make, from the packed package: it builds, checks and runs as it is.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class TemplateTests(PackedSdk sdk)
{
    [Theory]
    [InlineData("instances", "homelab")]
    [InlineData("services", "Flotte à la maison/tief/unter/vielen/Ordnern/unsere Flotte 日本語")]
    public void A_project_builds_without_a_warning_tests_itself_and_runs(string section, string folder)
    {
        using var workspace = WithTemplates();
        var name = Path.GetFileName(folder);

        New(workspace, "clan-inventory", "--name", name, "--output", folder, "--section", section, "--clan", "my-clan");

        Assert.Contains(NoWarning, workspace.RunIn(folder, "build").Succeeded().Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Stamp(workspace.PathOf(folder))), "the build did not check");
        Assert.Contains($"\"{section}\": {{", workspace.RunIn(folder, "run", "--no-build").Succeeded().Output, StringComparison.Ordinal);
        var tests = workspace.RunIn(folder, "test", "tests").Succeeded().Output;
        Assert.DoesNotContain("warning", tests, StringComparison.Ordinal);
        Assert.Contains("Passed:     2", tests, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_runs()
    {
        using var workspace = WithTemplates();

        New(workspace, "clan-inventory-file", "--name", "our fleet", "--section", "services");

        Assert.Contains("\"services\": {", workspace.Run("run", "our fleet.cs").Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains(
            "no problems found",
            workspace.Run("run", "our fleet.cs", "--", "check").Succeeded().Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_module_appears_in_the_project_that_has_it()
    {
        using var workspace = WithTemplates();
        New(workspace, "clan-inventory", "--name", "homelab", "--tests", "false");

        New(workspace, "clan-module", "--name", "my-service", "--output", "homelab/clan-modules");
        workspace.Write(
            "homelab/Fleet.cs",
            """
            using Clan.Sdk;

            public static class Fleet
            {
                public static Inventory Create()
                {
                    var inventory = new Inventory("homelab");
                    inventory.Instances.AddMyService("main").WithServer(inventory.AddMachine("nas"), new() { Port = 81 });
                    return inventory;
                }
            }
            """
        );

        Assert.Contains(NoWarning, workspace.RunIn("homelab", "build").Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("\"port\": 81", workspace.RunIn("homelab", "run", "--no-build").Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("homelab")]
    [InlineData("Über Uns", "--section", "services", "--workflow", "true", "--feed", "../feed & more")]
    [InlineData("日本", "--tests", "false", "--clan", "a \"b\"")]
    public void The_tool_makes_the_same_project_without_templates(string name, params string[] options)
    {
        using var workspace = WithTemplates();
        var tool = Repository.PathOf($"cli/Clan.Sdk.Cli/bin/{Repository.Configuration}/net10.0/clan-inventory.dll");

        New(workspace, ["clan-inventory", "--name", name, "--output", "template", .. options]);
        workspace.Run([tool, "new", name, "--output", "tool", .. options]).Succeeded();

        Assert.Equal(Files(workspace.PathOf("template")), Files(workspace.PathOf("tool")));
    }

    private const string NoWarning = "0 Warning(s)";

    // A hive of its own: the templates of the machine stay as they are.
    private static void New(Workspace workspace, params string[] arguments) =>
        workspace.Run(["new", .. arguments, "--debug:custom-hive", workspace.PathOf("hive")]).Succeeded();

    private Workspace WithTemplates()
    {
        var workspace = sdk.NewWorkspace();
        workspace.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{sdk.Feed}" />
                <add key="machine" value="{Repository.Metadata("PackagesFolder").Single()}" />
              </packageSources>
            </configuration>
            """
        );
        New(workspace, "install", sdk.File("nupkg", "Clan.Sdk.Templates"));
        return workspace;
    }

    private static string? Stamp(string folder) =>
        Directory.GetFiles(folder, "clan-check.*.stamp", SearchOption.AllDirectories).SingleOrDefault();

    private static SortedDictionary<string, string> Files(string folder) =>
        new(
            Directory
                .GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText),
            StringComparer.Ordinal
        );
}
