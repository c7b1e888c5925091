namespace Clan.Sdk.Package.Tests;

[Collection(PackedSdkCollection.Name)]
public sealed class FileBasedProgramTests(PackedSdk sdk)
{
    private static readonly string Package = $"#:package Clan.Sdk@{Repository.Version}\n#:property PublishAot=false\n";

    [Fact]
    public void A_single_file_prints_its_inventory()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write("inventory.cs", Package + Programs.Backup);

        Assert.Equal(Programs.BackupJson, workspace.Run("run", "inventory.cs").Succeeded().Output);
    }

    [Fact]
    public void The_sample_differs_from_a_user_s_file_only_in_its_feed()
    {
        using var workspace = sdk.NewWorkspace();
        var sample = File.ReadAllLines(Repository.PathOf("samples/inventory.cs"))
            .Where(line => !line.StartsWith("#:property RestoreAdditionalProjectSources", StringComparison.Ordinal))
            .Select(line => line.StartsWith("#:package", StringComparison.Ordinal) ? $"#:package Clan.Sdk@{Repository.Version}" : line);
        workspace.Write("inventory.cs", string.Join('\n', sample));

        Assert.Equal(Samples.Expected["BackupByTag"], workspace.Run("run", "inventory.cs").Succeeded().Output);
    }

    [Fact]
    public void A_changed_definition_file_is_never_ignored()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write("my-service.json", ModuleFile.WithOption("my-service", "motd"));
        workspace.Write("inventory.cs", Package + "#:include my-service.json\n" + Programs.OwnModule("AddMyService", "Motd"));
        Assert.Contains("\"motd\": \"set\"", workspace.Run("run", "inventory.cs").Succeeded().Output, StringComparison.Ordinal);

        workspace.Write("my-service.json", ModuleFile.WithOption("my-service", "banner"));

        Assert.Contains("CS0117", workspace.Run("run", "inventory.cs").Failed().Output, StringComparison.Ordinal);
    }
}
