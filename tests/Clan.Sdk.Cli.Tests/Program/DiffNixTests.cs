using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary>What stands in the Nix file beside the JSON is part of what changes, and of what the tool looks at.</summary>
public sealed class DiffNixTests
{
    [Fact]
    public async Task Modules_and_settings_of_Nix_that_change_are_said_and_marked()
    {
        using var folder = new TemporaryFolder();
        await Write(folder, "modules/a.nix", "{ pkgs, ... }:\n{ }", NixPath.Of("modules/a.nix"));

        var changed = await Program(folder, "modules/b.nix", "x: { }", NixExpression.Raw("inputs.x.key"), "diff");

        Assert.Contains("- jon in shell as default: extra module modules/a.nix is gone  ", changed.Output, StringComparison.Ordinal);
        Assert.Contains(
            "- jon in shell as default: extra module { pkgs, ... }: { } is gone (Nix, unchecked)  ",
            changed.Output,
            StringComparison.Ordinal
        );
        Assert.Contains($"inventory.nix({LineOf(folder, "{ pkgs, ... }:")},1)\n", changed.Output, StringComparison.Ordinal);
        Assert.Contains("+ jon in shell as default: extra module modules/b.nix is new  ", changed.Output, StringComparison.Ordinal);
        Assert.Contains(
            "+ jon in shell as default: extra module x: { } is new (Nix, unchecked)  ",
            changed.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "~ jon in shell as default: openssh.authorizedKeys.keyFiles is now [\"<nix>inputs.x.key\"], was [\"<directory>/modules/a.nix\"] (role default of shell) (Nix, unchecked)  ",
            changed.Output,
            StringComparison.Ordinal
        );
        var json = Schemas.Valid(
            "diff",
            (await Program(folder, "modules/b.nix", "x: { }", NixExpression.Raw("inputs.x.key"), "diff", "--json")).Output
        );
        Assert.Equal(
            ["setting-changed true", "module-lost false", "module-lost true", "module-gained false", "module-gained true"],
            json.GetProperty("changes")
                .EnumerateArray()
                .Select(change =>
                    $"{change.GetProperty("kind").GetString()} {(change.TryGetProperty("unchecked", out _) ? "true" : "false")}"
                )
        );
    }

    [Fact]
    public async Task What_is_written_is_the_same()
    {
        using var folder = new TemporaryFolder();
        await Write(folder, "modules/a.nix", "x: { }", NixPath.Of("modules/a.nix"));

        var same = await Program(folder, "modules/a.nix", "x: { }", NixPath.Of("modules/a.nix"), "diff", "--exit-code");

        Assert.Contains(" say the same.\n", same.Exits(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_reads_both_files_and_their_revisions()
    {
        using var folder = new TemporaryFolder();
        Git.Run(folder, "init", "-q");
        await Write(folder, "modules/a.nix", "x: { }", NixPath.Of("modules/a.nix"));
        Git.Commit(folder, "first");
        await Write(folder, "modules/b.nix", "x: { }", NixPath.Of("modules/a.nix"));

        var diff = Tool.Run(new ToolCall("diff", "HEAD") { Folder = folder.Path }).Exits(0);

        var line = LineOf(folder, "    ./modules/b.nix");
        Assert.StartsWith(
            $"""
            - jon in shell as default: extra module modules/a.nix is gone  HEAD:inventory.nix({line},5)
            + jon in shell as default: extra module modules/b.nix is new  inventory.nix({line},5)

            """,
            diff.Output,
            StringComparison.Ordinal
        );
        var explained = Tool.Run(new ToolCall("explain", "inventory.json", "jon") { Folder = folder.Path }).Exits(0);
        Assert.Contains("    extra module x: { }  (Nix, unchecked)", explained.Output, StringComparison.Ordinal);
        var check = Tool.Run(new ToolCall("check", "inventory.json") { Folder = folder.Path }).Exits(0);
        Assert.Contains($"inventory.nix({LineOf(folder, "x: { }")},1): info CLAN3035: ", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_reads_both_files_and_takes_code_only_where_asked()
    {
        using var folder = new TemporaryFolder();
        await Write(folder, "modules/a.nix", "x: { }", NixPath.Of("modules/a.nix"));

        var listed = Tool.Run(new ToolCall("import", "inventory.json", "--output", "a") { Folder = folder.Path }).Exits(0);
        var taken = Tool.Run(new ToolCall("import", "inventory.json", "--expressions", "--output", "b") { Folder = folder.Path }).Exits(0);

        Assert.Contains(
            $"inventory.nix({LineOf(folder, "x: { }")}): warning CLAN4054: instances.shell.roles.default.extraModules is text of Nix, ",
            listed.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("CLAN4054", taken.Error, StringComparison.Ordinal);
        const string path = "WithDefaultExtraModules([NixPath.Of(\"modules/a.nix\")";
        Assert.Contains(path + "])", await File.ReadAllTextAsync(folder.PathOf("a/Program.cs")), StringComparison.Ordinal);
        Assert.Contains(
            path + ", NixExpression.Raw(\"x: { }\")])",
            await File.ReadAllTextAsync(folder.PathOf("b/Program.cs")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_somebody_changed_is_not_taken_for_what_it_was()
    {
        using var folder = new TemporaryFolder();
        await Write(folder, "modules/a.nix", "x: { }", NixPath.Of("modules/a.nix"));
        var nix = folder.PathOf("inventory.nix");
        await File.WriteAllTextAsync(nix, (await File.ReadAllTextAsync(nix)).Replace("x: { }", "y: { }", StringComparison.Ordinal));

        var explained = Tool.Run(new ToolCall("explain", "inventory.json", "jon") { Folder = folder.Path }).Exits(0);

        Assert.DoesNotContain("extra module", explained.Output, StringComparison.Ordinal);
    }

    private static int LineOf(TemporaryFolder folder, string line) =>
        1 + Array.IndexOf(File.ReadAllLines(folder.PathOf("inventory.nix")), line);

    private static async Task Write(TemporaryFolder folder, string path, string text, ClanValue key)
    {
        folder.Write("modules/a.nix", "");
        folder.Write("modules/b.nix", "");
        (await Program(folder, path, text, key, "write")).Exits(0);
    }

    private static Task<ToolResult> Program(TemporaryFolder folder, string path, string text, ClanValue key, params string[] command)
    {
        var inventory = new Inventory("home");
        var jon = inventory.AddMachine("jon");
        inventory
            .Instances.AddModule("users", "shell")
            .WithRole("default", jon)
            .WithValue(["roles", "default", "settings", "user"], "jon")
            .WithValue(["roles", "default", "extraModules"], ClanValue.List(NixPath.Of(path), NixExpression.Raw(text)))
            .WithValue(["roles", "default", "settings", "openssh", "authorizedKeys", "keyFiles"], ClanValue.List(key));
        return InProcess.ProgramAsync(inventory, [.. command, "--output", folder.PathOf("inventory.json")]);
    }
}
