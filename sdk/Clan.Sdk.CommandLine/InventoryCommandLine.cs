using System.Runtime.CompilerServices;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.BuildCheck;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk;

/// <summary>A command line for a program that builds an inventory.</summary>
public static class InventoryCommandLine
{
    /// <summary>
    /// Runs the command that the arguments name over this inventory: <c>check</c>, <c>resolve</c>, <c>write</c>; <c>--help</c> lists them.
    /// Without a command, <c>inventory.json</c> goes to standard output, unless the inventory has errors. A build runs the program to
    /// check its inventory (property <c>ClanCheckOnBuild</c>): then the findings go to the build, whatever the arguments.
    /// </summary>
    /// <example><code>return await inventory.RunAsync(args);</code></example>
    /// <param name="inventory">The inventory.</param>
    /// <param name="args">The program's arguments.</param>
    /// <returns>The exit code: 0 fine, 1 errors found, 2 wrong usage or a file that cannot be written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inventory"/> or <paramref name="args"/> is null.</exception>
    public static Task<int> RunAsync(this Inventory inventory, IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(args);
        if (CheckForBuild.ResultFile is { } resultFile)
        {
            return Task.FromResult(CheckForBuild.Run(inventory, resultFile));
        }

        return RunCommandsAsync(inventory, args);
    }

    // Apart, so that a check at build does not load what the commands need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> RunCommandsAsync(Inventory inventory, IReadOnlyList<string> args)
    {
        using var terminal = Terminal.OfProcess();
        var app = new InventoryApp(
            $"The inventory of clan {inventory.Name}: check it, see what each machine gets, write inventory.json.",
            new ModelSource(inventory),
            terminal
        );
        return await app.RunAsync(args).ConfigureAwait(false);
    }
}
