using System.Globalization;

namespace Clan.Sdk.Package.Tests;

/// <summary>Builds of one project at the same time: each says every mistake once, and none is green.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class ParallelBuildTests(PackedSdk sdk)
{
    // CLAN_BUILDS=100 is the long run (docs/contributing).
    private static readonly int Builds = int.Parse(Environment.GetEnvironmentVariable("CLAN_BUILDS") ?? "4", CultureInfo.InvariantCulture);

    // No analyzer sees through a loop: only the check can find these.
    private const string Wrong = """
        using Clan.Sdk;

        var inventory = new Inventory("my-clan");
        foreach (var name in new[] { "vault", "vault" })
        {
            inventory.AddMachine(name);
        }

        inventory.AddRule("late", _ => [RuleFinding.Error("found by the check alone")]);
        return await inventory.RunAsync(args);
        """;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Every_build_says_every_mistake_once(int together)
    {
        using var workspace = sdk.NewWorkspace().Project(Wrong, package: "Clan.Sdk.CommandLine");
        workspace.Run("build").Failed();

        for (var built = 0; built < Builds; built += together)
        {
            var results = await AtOnce(workspace, together);

            Assert.All(results, result => Assert.Equal((1, 1), (Count(result, "CLAN3020"), Count(result, "CLAN3027"))));
        }
    }

    [Fact]
    public async Task Builds_that_compile_the_same_file_are_red_too()
    {
        using var workspace = sdk.NewWorkspace().Project(Wrong, package: "Clan.Sdk.CommandLine");
        workspace.Run("build").Failed();

        for (var built = 0; built < Builds; built += 2)
        {
            workspace.Write("Program.cs", $"{Wrong}\n// {built}\n");

            // One may be refused the file that the other writes: that is an error of the compiler's, and nothing is checked then.
            Assert.All(
                await AtOnce(workspace, 2),
                result =>
                {
                    Assert.InRange(Count(result, "CLAN3020"), 0, 1);
                    Assert.InRange(Count(result, "CLAN3027"), 0, 1);
                }
            );
        }
    }

    private static Task<DotNet.Result[]> AtOnce(Workspace workspace, int together) =>
        Task.WhenAll(Enumerable.Range(0, together).Select(_ => Task.Run(() => workspace.Run("build", "--no-restore").Failed())));

    // The summary at the end says all of it once more.
    private static int Count(DotNet.Result result, string id) =>
        result.Output.Split("Build FAILED.")[0].Split('\n').Count(line => line.Contains($": error {id}: ", StringComparison.Ordinal));
}
