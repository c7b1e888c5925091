namespace Clan.Sdk.Package.Tests;

/// <summary>What <c>dotnet watch</c> makes of a project that references the command line.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class WatchTests(PackedSdk sdk)
{
    [Fact]
    public void Watching_sees_every_file_that_counts()
    {
        using var workspace = Program("""<ClanCheckInput Include="fleet.json" /><ClanSchema Include="own/schema.json" />""");
        workspace.Write("fleet.json", "{}").Write("own/schema.json", "{}").Write("clan-modules/shop.json", "{}");
        workspace.Run("restore").Succeeded();

        var files = workspace.Run("watch", "--list").Succeeded().Output.Split('\n');

        Assert.All(
            (string[])["fleet.json", "own/schema.json", "clan-modules/shop.json"],
            file => Assert.Contains(workspace.PathOf(file), files)
        );
    }

    [Theory]
    [InlineData("Microsoft.NET.Sdk", "", "false")]
    [InlineData("Microsoft.NET.Sdk", "<StartupHookSupport>true</StartupHookSupport>", "true")]
    [InlineData("Microsoft.NET.Sdk", "<IsTestProject>true</IsTestProject>", "")]
    [InlineData("Microsoft.NET.Sdk.Web", "", "")]
    public void An_inventory_is_started_anew_and_everything_else_keeps_hot_reload(string projectSdk, string properties, string hooks)
    {
        using var workspace = Program(properties: properties);
        var project = workspace.PathOf("consumer.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("Microsoft.NET.Sdk", projectSdk, StringComparison.Ordinal));
        workspace.Run("restore").Succeeded();

        Assert.Equal(hooks, workspace.Run("build", "-getProperty:StartupHookSupport").Succeeded().Output.Trim());
    }

    private Workspace Program(string items = "", string properties = "") =>
        sdk.NewWorkspace()
            .Project("return await new Clan.Sdk.Inventory(\"my-clan\").RunAsync(args);", items, properties, "Clan.Sdk.CommandLine");
}
