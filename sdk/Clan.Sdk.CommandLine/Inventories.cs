using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk;

/// <summary>A command line for a program that builds several inventories, such as one for each environment.</summary>
public static class Inventories
{
    /// <summary>
    /// Runs the command that the arguments name over these inventories; <c>--inventory NAME</c> chooses among them. <c>write</c> writes each to
    /// its own file, and none where one of them has errors; two that would write one file are an error (<c>CLAN4007</c>). A build
    /// checks all of them, whatever the arguments.
    /// </summary>
    /// <example><code>return await Inventories.RunAsync(args, [staging, production]);</code></example>
    /// <param name="args">The program's arguments.</param>
    /// <param name="inventories">The inventories, each with its file where that is not <c>NAME/inventory.json</c>.</param>
    /// <param name="cancellationToken">Ends the command between two inventories; never a write halfway.</param>
    /// <returns>The exit code: 0 fine, 1 errors found, 2 wrong usage or a file that cannot be written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="args"/> or <paramref name="inventories"/> is null, or one of them.</exception>
    /// <exception cref="OperationCanceledException">The command was cancelled.</exception>
    public static Task<int> RunAsync(
        IReadOnlyList<string> args,
        IEnumerable<InventoryTarget> inventories,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(inventories);
        var targets = inventories.ToList();
        foreach (var target in targets)
        {
            ArgumentNullException.ThrowIfNull(target, nameof(inventories));
        }

        return InventoryProgram.RunAsync(
            "The inventories of this program: check them, see what each machine gets, write each to its file.",
            args,
            targets,
            isSet: true,
            cancellationToken
        );
    }
}
