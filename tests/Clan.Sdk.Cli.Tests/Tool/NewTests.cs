using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary><c>new</c>: that what it makes builds and runs is tested with the packages, and that it is what the template makes.</summary>
public sealed class NewTests
{
    [Fact]
    public void Makes_a_project_in_a_folder_of_its_name()
    {
        using var folder = new TemporaryFolder();

        var result = New(folder, "homelab").Exits(0);

        Assert.Equal("", result.Output);
        Assert.StartsWith("homelab: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(
            [".gitignore", "Fleet.cs", "Program.cs", "homelab.csproj", "tests/FleetTests.cs", "tests/homelab.Tests.csproj"],
            Files(folder, "homelab")
        );
        Assert.Contains("new Inventory(\"homelab\")", File.ReadAllText(folder.PathOf("homelab/Fleet.cs")), StringComparison.Ordinal);
        Assert.Contains(
            $"Include=\"Clan.Sdk.CommandLine\" Version=\"{Repository.Version}\"",
            File.ReadAllText(folder.PathOf("homelab/homelab.csproj")),
            StringComparison.Ordinal
        );
    }

    // A shell that stands in the folder must not be left in one that is gone.
    [Fact]
    public void An_empty_folder_stays_the_one_it_is()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead;
        File.SetUnixFileMode(folder.Path, Mine);

        New(folder, "homelab", "--output", ".").Exits(0);

        Assert.Equal(Mine, File.GetUnixFileMode(folder.Path));
        Assert.Contains("homelab.csproj", Files(folder, "."));
        Assert.DoesNotContain(
            Directory.GetDirectories(Path.GetDirectoryName(folder.Path)!),
            path => path.Contains(Path.GetFileName(folder.Path) + ".", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_options_say_what_it_holds()
    {
        using var folder = new TemporaryFolder();

        New(
                folder,
                "Mein Zuhause",
                "--output",
                "here",
                "--clan",
                "a \"b\"",
                "--section",
                "services",
                "--tests",
                "false",
                "--workflow",
                "--feed",
                "../a&b"
            )
            .Exits(0);

        Assert.Equal(
            [".github/workflows/fleet.yml", ".gitignore", "Fleet.cs", "Mein Zuhause.csproj", "Program.cs", "nuget.config"],
            Files(folder, "here")
        );
        var fleet = File.ReadAllText(folder.PathOf("here/Fleet.cs"));
        Assert.Contains("""new Inventory("a \"b\"")""", fleet, StringComparison.Ordinal);
        Assert.Contains("inventory.Services.", fleet, StringComparison.Ordinal);
        Assert.Contains("value=\"../a&amp;b\"", File.ReadAllText(folder.PathOf("here/nuget.config")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a;b")]
    [InlineData("$(x)")]
    [InlineData("-x")]
    [InlineData("")]
    public void A_name_that_no_project_can_have_is_wrong_usage(string name)
    {
        using var folder = new TemporaryFolder();

        New(folder, "--", name).Exits(2);

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        using var folder = new TemporaryFolder();
        folder.Write("homelab/Program.cs", "mine");

        Assert.Contains("error CLAN4060", New(folder, "homelab").Exits(2).Error, StringComparison.Ordinal);

        Assert.Equal(["Program.cs"], Files(folder, "homelab"));
    }

    private static string[] Files(TemporaryFolder folder, string project) =>
        [
            .. Directory
                .GetFiles(folder.PathOf(project), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .Select(file => Path.GetRelativePath(folder.PathOf(project), file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    private static ToolResult New(TemporaryFolder folder, params string[] arguments) =>
        Tool.Run(new ToolCall(["new", .. arguments]) { Folder = folder.Path });
}
