using Clan.Sdk.CommandLine;

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
    /// <param name="output">The file that <c>write</c> writes where the arguments name none. Its folder is made where there is none.</param>
    /// <param name="cancellationToken">Ends the command before it begins; never a write halfway.</param>
    /// <returns>The exit code: 0 fine, 1 errors found, 2 wrong usage or a file that cannot be written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inventory"/>, <paramref name="args"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The command was cancelled.</exception>
    public static Task<int> RunAsync(
        this Inventory inventory,
        IReadOnlyList<string> args,
        string output = "inventory.json",
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(args);
        ArgumentException.ThrowIfNullOrEmpty(output);
        return InventoryProgram.RunAsync(
            $"The inventory of clan {inventory.Name}: check it, see what each machine gets, write inventory.json.",
            args,
            [new(inventory, output)],
            isSet: false,
            cancellationToken
        );
    }
}
