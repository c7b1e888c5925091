using System.Runtime.CompilerServices;
using Clan.Sdk.CommandLine.BuildCheck;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.CommandLine;

/// <summary>A user's program, with the inventories that it built: called by its user, or by the build that checks it.</summary>
internal static class InventoryProgram
{
    private static readonly ClaimedFiles Claimed = new();

    public static Task<int> RunAsync(
        string description,
        IReadOnlyList<string> args,
        IReadOnlyList<InventoryTarget> targets,
        bool isSet,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        OwnInventory[] own = [.. targets.Select(target => new OwnInventory(target))];
        return CheckForBuild.ResultFile is { } resultFile ? Task.FromResult(Check(own, resultFile))
            : args.Count == 0 && own is [var only] ? Task.FromResult(Print(only))
            : RunCommandsAsync(description, args, own, isSet, cancellation);
    }

    private static int Check(OwnInventory[] own, string resultFile)
    {
        Claimed.Add(own, output: null, isCheck: true);
        return own.Select(one => CheckForBuild.Run(one.ToInput(), resultFile)).DefaultIfEmpty(ExitCode.Fine).Max();
    }

    private static int Print(OwnInventory own)
    {
        using var terminal = Terminal.OfProcess();
        Claimed.Add([own], output: null, isCheck: false);
        try
        {
            var exitCode = PrintedInventory.Write(terminal, own);
            terminal.Output.Flush();
            terminal.Error.Flush();
            return exitCode;
        }
        catch (Exception exception) when (OutputTroubles.Are(exception))
        {
            return OutputTroubles.Report(terminal, exception);
        }
    }

    // Apart, so that what needs no command does not load what commands need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> RunCommandsAsync(
        string description,
        IReadOnlyList<string> args,
        OwnInventory[] own,
        bool isSet,
        CancellationToken cancellation
    )
    {
        using var terminal = Terminal.OfProcess();
        var app = new InventoryApp(description, new ModelSource(own, isSet), terminal);
        Claimed.Add(own, isSet ? null : app.OutputOf(args), isCheck: false);
        return await app.RunAsync(args, cancellation).ConfigureAwait(false);
    }
}
