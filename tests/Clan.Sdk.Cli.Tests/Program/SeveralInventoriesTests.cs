using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.BuildCheck;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.Shared;

namespace Clan.Sdk.Cli.Tests;

/// <summary>A program with several inventories: each has its own file, and none overwrites another.</summary>
public sealed class SeveralInventoriesTests
{
    [Fact]
    public async Task Each_is_written_to_its_own_file()
    {
        using var folder = new TemporaryFolder();
        var (staging, prod) = Fleets(folder);

        var (exitCode, output, error) = await Run([staging, prod], "write");

        Assert.Equal((0, ""), (exitCode, output));
        Assert.Equal($"{staging.Output}: written\n{prod.Output}: written\n", error);
        Assert.Equal(staging.Inventory.ToJson(), File.ReadAllText(staging.Output));
        Assert.Equal(prod.Inventory.ToJson(), File.ReadAllText(prod.Output));
    }

    [Fact]
    public async Task One_is_chosen_by_its_name()
    {
        using var folder = new TemporaryFolder();
        var (staging, prod) = Fleets(folder);

        var written = await Run([staging, prod], "write", "--inventory", "prod");
        var printed = await Run([staging, prod], "--inventory", "staging");
        var elsewhere = await Run([staging, prod], "write", "--inventory", "prod", "--output", folder.PathOf("other.json"));

        Assert.Equal((0, "", $"{prod.Output}: written\n"), written);
        Assert.False(File.Exists(staging.Output));
        Assert.Equal((0, staging.Inventory.ToJson(), ""), printed);
        Assert.Equal(0, elsewhere.ExitCode);
        Assert.Equal(prod.Inventory.ToJson(), File.ReadAllText(folder.PathOf("other.json")));
    }

    [Theory]
    [InlineData("error: The program has several inventories: choose one with --inventory NAME (staging, prod).")]
    [InlineData("error: The program has several inventories: choose one with --inventory NAME (staging, prod).", "write", "-o", "one.json")]
    [InlineData("error: The program has several inventories: choose one with --inventory NAME (staging, prod).", "migrate")]
    [InlineData("error: Argument 'prdo' not recognized. Must be one of:", "check", "--inventory", "prdo")]
    public async Task What_one_inventory_is_needed_for_asks_which(string expected, params string[] args)
    {
        using var folder = new TemporaryFolder();
        var (staging, prod) = Fleets(folder);

        var (exitCode, output, error) = await Run([staging, prod], args);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_is_written_where_one_has_errors()
    {
        using var folder = new TemporaryFolder();
        var (staging, prod) = Fleets(folder);
        prod.Inventory.AddMachine("jon");

        var (exitCode, _, error) = await Run([staging, prod], "write");

        Assert.Equal(1, exitCode);
        Assert.Contains("CLAN3020", error, StringComparison.Ordinal);
        Assert.EndsWith($"Nothing written: {prod.Output} would have errors.\n", error, StringComparison.Ordinal);
        Assert.False(File.Exists(staging.Output));
    }

    [Fact]
    public async Task Two_for_one_file_are_an_error_with_both_places()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("inventory.json");
        InventoryTarget[] targets = [new(Fleet("staging"), file), new(Fleet("prod"), folder.PathOf("./inventory.json"))];

        var check = await Run(targets, "check");
        var write = await Run(targets, "write");

        Assert.Equal(1, check.ExitCode);
        Assert.Matches(
            @"SeveralInventoriesTests\.cs\(\d+\): error CLAN4007: .*""prod"" would be written to .*""staging"" \(.*SeveralInventoriesTests\.cs\(\d+\)\)",
            check.Output
        );
        Assert.Equal(1, write.ExitCode);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Two_calls_that_would_write_one_file_are_an_error_too()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("inventory.json");
        var claimed = new ClaimedFiles();

        var first = await Run(claimed, [new(Fleet("staging"), file)], "write");
        var again = await Run(claimed, [new(Fleet("staging"), file)], "write");
        var second = await Run(claimed, [new(new Inventory("prod"), folder.PathOf("unused.json"))], "write", "--output", file);

        Assert.Equal((0, 0, 1), (first.ExitCode, again.ExitCode, second.ExitCode));
        Assert.Contains("CLAN4007", second.Error, StringComparison.Ordinal);
        Assert.Contains("\"staging\"", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_checks_all_and_finds_two_for_one_file()
    {
        using var folder = new TemporaryFolder();
        var claimed = new ClaimedFiles();
        foreach (var environment in (string[])["staging", "prod"])
        {
            var own = new OwnInventory(Fleet(environment));
            claimed.Add([own], "inventory.json", isCheck: true);
            CheckForBuild.Run(own.ToInput(), folder.PathOf("result.txt"));
        }

        var result = CheckResult.Parse(File.ReadAllBytes(folder.PathOf("result.txt")));
        Assert.Equal(2, result.Inventories);
        Assert.Equal(["CLAN4007"], result.Findings.Select(finding => finding.Id));
    }

    [Theory]
    [InlineData("home", "home/inventory.json")]
    [InlineData("", "inventory.json")]
    [InlineData("..", "inventory.json")]
    [InlineData("a/b", "inventory.json")]
    public void The_default_file_lies_in_a_folder_of_the_clans_name(string name, string file) =>
        Assert.Equal(file, new InventoryTarget(new Inventory(name)).Output.Replace('\\', '/'));

    private static (InventoryTarget Staging, InventoryTarget Prod) Fleets(TemporaryFolder folder) =>
        (
            new(Fleet("staging"), folder.PathOf("staging/inventory.json")),
            new(Fleet("home"), folder.PathOf("production/inventory.json"), name: "prod")
        );

    private static Inventory Fleet(string name)
    {
        var inventory = new Inventory(name);
        inventory.AddMachine("jon");
        return inventory;
    }

    private static Task<(int ExitCode, string Output, string Error)> Run(InventoryTarget[] targets, params string[] args) =>
        Run(new(), targets, args);

    private static async Task<(int ExitCode, string Output, string Error)> Run(
        ClaimedFiles claimed,
        InventoryTarget[] targets,
        params string[] args
    )
    {
        using var terminal = new TestTerminal();
        OwnInventory[] own = [.. targets.Select(target => new OwnInventory(target))];
        var isSet = own.Length > 1;
        var app = new InventoryApp("Test.", new ModelSource(own, isSet), terminal.Terminal);
        claimed.Add(own, isSet ? null : app.OutputOf(args), isCheck: false);
        var exitCode = await app.RunAsync(args);
        return (exitCode, terminal.Output, terminal.Error);
    }
}
