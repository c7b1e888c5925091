using Clan.Sdk.CommandLine.Commands;

namespace Clan.Sdk.Cli;

/// <summary>
/// Resolves a small inventory on another thread while the command line is read: what a start compiles and loads for the user's own is there
/// sooner then, wherever there is a second processor.
/// </summary>
internal static class WarmUp
{
    private const string Small = """
        {
          "meta": { "name": "warm-up" },
          "machines": { "machine": { "tags": ["tag"] } },
          "instances": { "instance": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "tag": {} } } } } }
        }
        """;

    /// <param name="args">The command line: only commands that resolve have use for it.</param>
    public static void Begin(IReadOnlyList<string> args)
    {
        if (
            Environment.ProcessorCount > 1
            && args
                is [
                    CheckCommand.CommandName
                    or ResolveCommand.CommandName
                    or ExplainCommand.CommandName
                    or DiffCommand.CommandName
                    or ReportCommand.CommandName,
                    ..,
                ]
        )
        {
            new Thread(Run) { IsBackground = true }.Start();
        }
    }

    /// <summary>What is done; it has no findings.</summary>
    public static ResolvedInventory Resolve() => Inventory.Parse(Small).Resolve();

    private static void Run()
    {
        try
        {
            _ = Resolve();
        }
        catch (Exception)
        {
            // What fails here fails again for the user's own inventory, where it can be said.
        }
    }
}
