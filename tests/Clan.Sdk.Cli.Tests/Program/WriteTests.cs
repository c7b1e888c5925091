using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary><c>write</c> in a user's program, as a process.</summary>
public sealed class WriteTests
{
    [Fact]
    public void A_write_says_what_it_did_and_keeps_what_others_wrote()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("inventory.json: written\n", OwnProgram.Run(folder, "", "write").Exits(0).Error);
        Assert.Equal("inventory.json: up to date\n", OwnProgram.Run(folder, "", "write").Exits(0).Error);
        folder.Edit("inventory.json", "\"description\"", "\"installedAt\": 1700000000, \"description\"");
        folder.Edit("inventory.json", "  \"machines\": {\n    \"jon\"", "\"machines\": { \"nas\": {}, \"jon\"");
        var result = OwnProgram.Run(folder, "jon-without-backup", "write").Exits(0);

        Assert.Equal("inventory.json: written, 2 values of others kept: machines.vault.installedAt, machines.nas\n", result.Error);
        Assert.Equal("", result.Output);
        Assert.Contains("1700000000", File.ReadAllText(folder.PathOf("inventory.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_JSON_cannot_hold_is_written_beside_it()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("modules"));
        var missing = OwnProgram.Run(folder, "with-module", "write").Exits(1).Error;
        Assert.Matches(@"Fleet\.cs\(\d+\): error CLAN4045: There is no ""modules/ssh\.nix"" in the flake's folder ", missing);
        Assert.EndsWith("Nothing written: inventory.json is as it was.\n", missing, StringComparison.Ordinal);

        File.WriteAllText(folder.PathOf("modules/ssh.nix"), "{ }");
        Assert.EndsWith(
            "inventory.nix: written\ninventory.json: written\n",
            OwnProgram.Run(folder, "with-module", "write").Exits(0).Error,
            StringComparison.Ordinal
        );
        Assert.Contains("./modules/ssh.nix", File.ReadAllText(folder.PathOf("inventory.nix")), StringComparison.Ordinal);
        Assert.EndsWith(
            "inventory.nix: removed\ninventory.json: up to date\n",
            OwnProgram.Run(folder, "", "write").Exits(0).Error,
            StringComparison.Ordinal
        );
        Assert.Equal(["inventory.applied.json", "inventory.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Standard_output_has_no_place_for_Nix()
    {
        using var folder = new TemporaryFolder();

        foreach (
            var arguments in (string[][])
                [
                    [],
                    ["write", "--output", "-"],
                    ["write", "--output", "/dev/stdout"],
                ]
        )
        {
            var result = OwnProgram.Run(folder, "with-module", arguments).Exits(1);

            Assert.Equal("", result.Output);
            Assert.Contains("error CLAN4048: ", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_check_marks_what_nobody_checks_and_looks_up_paths_in_the_flake()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("info CLAN3035: ", OwnProgram.Run(folder, "with-module", "check").Exits(0).Output, StringComparison.Ordinal);

        var found = OwnProgram.Run(folder, "with-module", "check", "--flake-root", folder.Path).Exits(1).Output;
        Assert.Contains("error CLAN4045: ", found, StringComparison.Ordinal);

        File.WriteAllText(folder.PathOf("flake.nix"), "{ }");
        Assert.Contains("error CLAN4045: ", OwnProgram.Run(folder, "with-module", "check").Exits(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_change_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        OwnProgram.Run(folder, "", "write").Exits(0);
        var before = File.ReadAllText(folder.PathOf("inventory.json"));

        var result = OwnProgram.Run(folder, "jon-without-backup", "write", "--dry-run").Exits(0);

        Assert.Equal(
            """
            @@ machines.jon.tags @@
            - "backup"

            """,
            result.Output
        );
        Assert.Equal("inventory.json: would be written\n", result.Error);
        Assert.Equal(before, File.ReadAllText(folder.PathOf("inventory.json")));
    }

    [Fact]
    public void A_conflict_is_shown_and_stops_the_write()
    {
        using var folder = new TemporaryFolder();
        OwnProgram.Run(folder, "", "write").Exits(0);
        folder.Edit("inventory.json", "keeps the backups", "theirs");

        var result = OwnProgram.Run(folder, "other-description", "write").Exits(1);

        Assert.Matches(
            @"Fleet\.cs\(\d+\): error CLAN4041: machines\.vault\.description changed here from ""keeps the backups"" to ""ours"", ",
            result.Error
        );
        Assert.EndsWith(
            """
            - in this inventory, + in inventory.json:
            @@ machines.vault @@
            - "description": "ours"
            + "description": "theirs"
            Nothing written: inventory.json is as it was.

            """,
            result.Error,
            StringComparison.Ordinal
        );

        Assert.Equal("inventory.json: written\n", OwnProgram.Run(folder, "other-description", "write", "--adopt").Exits(0).Error);
    }

    [Fact]
    public void A_file_of_others_is_adopted_or_replaced()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", """{ "machines": { "theirs": {} } }""");

        var refused = OwnProgram.Run(folder, "", "write").Exits(1);
        Assert.StartsWith("inventory.json: error CLAN4040: ", refused.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing written: inventory.json is as it was.\n", refused.Error, StringComparison.Ordinal);

        Assert.Equal(
            "inventory.json: written, 1 value of others kept: machines.theirs\n",
            OwnProgram.Run(folder, "", "write", "--adopt").Exits(0).Error
        );
        Assert.Equal("inventory.json: written\n", OwnProgram.Run(folder, "", "write", "--force").Exits(0).Error);
        Assert.Contains(
            "exclude each other",
            OwnProgram.Run(folder, "", "write", "--force", "--adopt").Exits(2).Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{ \"machines\": ", "CLAN4002")]
    [InlineData("", "CLAN4002")]
    public void A_half_written_file_cannot_be_kept(string text, string id)
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", text);

        var refused = OwnProgram.Run(folder, "", "write").Exits(2);

        Assert.Contains($"error {id}: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains("error CLAN4040: ", refused.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(folder.PathOf("inventory.json")));
    }

    [Fact]
    public void A_folder_that_takes_no_file_is_one_message()
    {
        using var folder = new TemporaryFolder();

        var missing = OwnProgram.Run(folder, "", "write", "-o", "none/inventory.json").Exits(2);
        Assert.Equal("error CLAN4044: The folder of none/inventory.json does not exist.\n", missing.Error);

        folder.Write("taken/inventory.json/file", "");
        Assert.StartsWith(
            "error CLAN4044: ",
            OwnProgram.Run(folder, "", "write", "-o", "taken/inventory.json").Exits(2).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_full_disk_leaves_the_file()
    {
        // A file system of its own, as small as it gets: where the machine has no right to make one, there is nothing to try.
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("small"));
        if (OperatingSystem.IsWindows() || !Mount.TryTmpfs(folder.PathOf("small"), kilobytes: 16))
        {
            return;
        }

        try
        {
            OwnProgram.Run(folder, "", "write", "-o", "small/inventory.json").Exits(0);
            var before = File.ReadAllText(folder.PathOf("small/inventory.json"));
            File.WriteAllBytes(folder.PathOf("small/rest"), new byte[8 * 1024]);

            var full = OwnProgram.Run(folder, "jon-without-backup", "write", "-o", "small/inventory.json").Exits(2);

            Assert.StartsWith("error CLAN4044: ", full.Error, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllText(folder.PathOf("small/inventory.json")));
            File.Delete(folder.PathOf("small/rest"));
            OwnProgram.Run(folder, "jon-without-backup", "write", "-o", "small/inventory.json").Exits(0);
            Assert.Equal(2, Directory.GetFiles(folder.PathOf("small")).Length);
        }
        finally
        {
            Mount.Undo(folder.PathOf("small"));
        }
    }

    [Fact]
    public void Json_says_what_was_done()
    {
        using var folder = new TemporaryFolder();
        OwnProgram.Run(folder, "", "write").Exits(0);
        folder.Edit("inventory.json", "keeps the backups", "theirs");

        var kept = Json(OwnProgram.Run(folder, "jon-without-backup", "write", "--json").Exits(0));
        Assert.Equal("written", kept.GetProperty("result").GetString());
        Assert.Equal("tags", kept.GetProperty("changes")[0].GetProperty("path")[2].GetString());
        Assert.Equal("theirs", kept.GetProperty("kept")[0].GetProperty("after").GetString());
        Assert.Equal("CLAN4042", kept.GetProperty("diagnostics")[0].GetProperty("id").GetString());

        var conflict = Json(OwnProgram.Run(folder, "other-description", "write", "--json", "--dry-run").Exits(1));
        Assert.Equal("refused", conflict.GetProperty("result").GetString());
        Assert.True(conflict.GetProperty("dryRun").GetBoolean());
        Assert.Equal("ours", conflict.GetProperty("conflicts")[0].GetProperty("declared").GetString());

        var broken = Json(OwnProgram.Run(folder, "broken", "write", "--json").Exits(1));
        Assert.Equal("CLAN3020", broken.GetProperty("diagnostics")[0].GetProperty("id").GetString());
    }

    private static JsonElement Json(ToolResult result)
    {
        using var document = JsonDocument.Parse(result.Output);
        return document.RootElement.Clone();
    }
}
