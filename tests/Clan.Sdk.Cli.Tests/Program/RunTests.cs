using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.Cli.Tests;

/// <summary>The commands over the inventory of a user's own program.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task Without_a_command_the_inventory_goes_to_standard_output()
    {
        var inventory = Sound();

        var (exitCode, output, error) = await Run(inventory);

        Assert.Equal((0, inventory.ToJson(), ""), (exitCode, output, error));
    }

    [Fact]
    public async Task Write_writes_the_file_once()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("inventory.json");
        var inventory = Sound();

        var first = await Run(inventory, "write", "--output", file);
        var written = File.GetLastWriteTimeUtc(file);
        var second = await Run(inventory, "write", "-o", file);

        Assert.Equal((0, "", $"{file}: written\n"), first);
        Assert.Equal((0, "", $"{file}: up to date\n"), second);
        Assert.Equal(inventory.ToJson(), File.ReadAllText(file));
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task An_inventory_with_errors_is_not_written()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("inventory.json");
        var inventory = Broken();

        var written = await Run(inventory, "write", "--output", file);
        var printed = await Run(inventory);

        Assert.Equal((1, ""), (written.ExitCode, written.Output));
        Assert.Equal((1, ""), (printed.ExitCode, printed.Output));
        Assert.Contains("RunTests.cs(", written.Error, StringComparison.Ordinal);
        Assert.Contains("error CLAN3020: ", written.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_an_error()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, error) = await Run(Sound(), "write", "--output", folder.PathOf("missing/inventory.json"));

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("error CLAN4044: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_points_at_the_line_of_the_program()
    {
        var (exitCode, output, error) = await Run(Broken(), "check");

        Assert.Equal((1, ""), (exitCode, error));
        Assert.Matches(@"RunTests\.cs\(\d+\): error CLAN3020: ", output);
        Assert.EndsWith("my-clan: 1 error, 0 warnings\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_gives_the_json_of_the_tool()
    {
        var (exitCode, output, _) = await Run(Sound(), "resolve", "--json");

        Assert.Equal(0, exitCode);
        using var document = JsonDocument.Parse(output);
        Assert.Equal("my-clan", document.RootElement.GetProperty("file").GetString());
        Assert.Equal("my-clan", document.RootElement.GetProperty("canonical").GetProperty("meta").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("check", "inventory.json")]
    [InlineData("check", "--modules")]
    [InlineData("chekc", null)]
    public async Task A_program_takes_no_files(string command, string? argument)
    {
        var (exitCode, output, error) = await Run(Sound(), argument is null ? [command] : [command, argument]);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("error: unknown ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_entry_runs_in_the_process()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("inventory.json");
        var inventory = Sound();

        Assert.Equal(0, await inventory.RunAsync(["write", "--output", file]));

        Assert.Equal(inventory.ToJson(), File.ReadAllText(file));
        await Assert.ThrowsAsync<ArgumentNullException>("args", () => inventory.RunAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("inventory", () => InventoryCommandLine.RunAsync(null!, []));
    }

    private static Inventory Sound()
    {
        var inventory = new Inventory("my-clan");
        inventory.AddMachine("jon", tags: [inventory.AddTag("desk")]);
        return inventory;
    }

    private static Inventory Broken()
    {
        var inventory = Sound();
        inventory.AddMachine("jon");
        return inventory;
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(Inventory inventory, params string[] args)
    {
        using var terminal = new TestTerminal();
        var exitCode = await new InventoryApp("Test.", new ModelSource([new(inventory)], isSet: false), terminal.Terminal).RunAsync(args);
        return (exitCode, terminal.Output, terminal.Error);
    }
}
