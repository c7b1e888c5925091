using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary>Commands that make files say in one object which, or why none.</summary>
public sealed class FilesJsonTests
{
    [Theory]
    [InlineData("new homelab --tests false", "homelab", "homelab.csproj")]
    [InlineData("new-module @me/web", "clan-modules", "me-web.json")]
    [InlineData("feed packages --project fleet", "fleet", "nuget.config")]
    public void The_files_are_named_by_their_folder(string command, string output, string file)
    {
        using var folder = Folder();

        var json = Schemas.Valid("files", Run(folder, command).Exits(0).Output);

        Assert.Equal(output, json.GetProperty("output").GetString());
        var files = json.GetProperty("files").EnumerateArray().Select(name => name.GetString()!).ToList();
        Assert.Contains(file, files);
        Assert.All(files, name => Assert.True(File.Exists(folder.PathOf($"{output}/{name}")), name));
        Assert.Empty(json.GetProperty("diagnostics").EnumerateArray());
    }

    [Theory]
    [InlineData("new fleet", "CLAN4060")]
    [InlineData("new-module taken", "CLAN4060")]
    [InlineData("feed empty", "CLAN4024")]
    public void A_failure_names_no_file(string command, string id)
    {
        using var folder = Folder();

        var result = Run(folder, command).Exits(2);

        var json = Schemas.Valid("files", result.Output);
        Assert.Empty(json.GetProperty("files").EnumerateArray());
        Assert.Equal(id, json.GetProperty("diagnostics")[0].GetProperty("id").GetString());
        Assert.Empty(result.Error);
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("packages/Clan.Sdk.1.0.0.nupkg", "");
        folder.Write("fleet/there.txt", "");
        folder.Write("empty/there.txt", "");
        folder.Write("clan-modules/taken.json", "{}");
        return folder;
    }

    private static ToolResult Run(TemporaryFolder folder, string command) =>
        Tool.Run(new ToolCall([.. command.Split(' '), "--json"]) { Folder = folder.Path });
}
