using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary><c>feed</c>: a project takes our packages from a folder, and all others from where they came before.</summary>
public sealed class FeedTests
{
    private const string Above = """
        <configuration><packageSources><clear /><add key="mine" value="mine" /><add key="more" value="more" /></packageSources></configuration>
        """;

    [Fact]
    public void Ours_come_from_the_folder_and_all_others_from_where_they_came_before()
    {
        using var folder = FleetAndPackages();

        Feed(folder, "packages", "--project", "fleet").Exits(0);

        // How deep a line is indented is NuGet's own taste.
        Assert.Equal(
            [
                """<?xml version="1.0" encoding="utf-8"?>""",
                """<configuration>""",
                """<packageSources>""",
                """<add key="clan-sdk" value="../packages" />""",
                """</packageSources>""",
                """<packageSourceMapping>""",
                """<packageSource key="clan-sdk">""",
                """<package pattern="Clan.Sdk" />""",
                """<package pattern="Clan.Sdk.*" />""",
                """<package pattern="clan-inventory" />""",
                """</packageSource>""",
                """<packageSource key="mine">""",
                """<package pattern="*" />""",
                """</packageSource>""",
                """<packageSource key="more">""",
                """<package pattern="*" />""",
                """</packageSource>""",
                """</packageSourceMapping>""",
                """</configuration>""",
            ],
            Config(folder).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
    }

    [Fact]
    public void A_second_time_changes_nothing_and_another_folder_takes_the_place_of_the_first()
    {
        using var folder = FleetAndPackages();
        Feed(folder, "packages", "--project", "fleet").Exits(0);
        var first = Config(folder);

        Feed(folder, "packages", "--project", "fleet").Exits(0);
        Assert.Equal(first, Config(folder));

        folder.Write("newer/Clan.Sdk.2.0.0.nupkg", "");
        Feed(folder, "newer", "--project", "fleet").Exits(0);
        Assert.Equal(first.Replace("../packages", "../newer", StringComparison.Ordinal), Config(folder));
    }

    [Fact]
    public void What_the_file_said_before_stays()
    {
        using var folder = FleetAndPackages();
        folder.Write(
            "fleet/nuget.config",
            """
            <configuration>
              <!-- Ours. -->
              <config><add key="signatureValidationMode" value="accept" /></config>
              <packageSourceMapping><packageSource key="mine"><package pattern="Mine.*" /></packageSource></packageSourceMapping>
            </configuration>
            """
        );

        Feed(folder, "packages", "--project", "fleet").Exits(0);

        var config = Config(folder);
        Assert.Contains("<!-- Ours. -->", config, StringComparison.Ordinal);
        Assert.Contains("signatureValidationMode", config, StringComparison.Ordinal);
        Assert.Contains("<package pattern=\"Mine.*\" />", config, StringComparison.Ordinal);
        Assert.Contains("<package pattern=\"Clan.Sdk.*\" />", config, StringComparison.Ordinal);
        // Who has said which package comes from where is not spoken for.
        Assert.DoesNotContain("pattern=\"*\"", config, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty", "CLAN4024")]
    [InlineData("missing", "CLAN4024")]
    public void A_folder_without_packages_is_refused(string feed, string id)
    {
        using var folder = FleetAndPackages();
        Directory.CreateDirectory(folder.PathOf("empty"));

        var result = Feed(folder, feed, "--project", "fleet").Exits(2);

        Assert.Contains($"error {id}", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("fleet/nuget.config")));
    }

    [Fact]
    public void A_broken_configuration_is_named_and_left_alone()
    {
        using var folder = FleetAndPackages();
        folder.Write("fleet/nuget.config", "<configuration><packageSources>");

        var result = Feed(folder, "packages", "--project", "fleet").Exits(2);

        Assert.Contains("error CLAN4025", result.Error, StringComparison.Ordinal);
        Assert.Contains("nuget.config", result.Error, StringComparison.Ordinal);
        Assert.Equal("<configuration><packageSources>", Config(folder));
    }

    private static TemporaryFolder FleetAndPackages()
    {
        var folder = new TemporaryFolder();
        folder.Write("nuget.config", Above);
        folder.Write("packages/Clan.Sdk.1.0.0.nupkg", "");
        Directory.CreateDirectory(folder.PathOf("fleet"));
        return folder;
    }

    private static string Config(TemporaryFolder folder) => File.ReadAllText(folder.PathOf("fleet/nuget.config")).ReplaceLineEndings("\n");

    private static ToolResult Feed(TemporaryFolder folder, params string[] arguments) =>
        Tool.Run(new ToolCall(["feed", .. arguments]) { Folder = folder.Path });
}
