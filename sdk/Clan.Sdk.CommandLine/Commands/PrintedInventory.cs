using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Writing;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary>An inventory's JSON on standard output, unless it has errors: what a program does that is called without a command.</summary>
internal static class PrintedInventory
{
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, OwnInventory own)
    {
        var findings = Check(own);
        new FindingLines(terminal.Error).Write(findings);
        if (findings.Exists(finding => finding.Severity == DiagnosticSeverity.Error))
        {
            terminal.Error.Line("Nothing written: the inventory would have errors.");
            return ExitCode.ErrorsFound;
        }

        if (own.Inventory.Document.HoldsNix && own.Inventory.ToNix() is not null)
        {
            new FindingLines(terminal.Error).Write([new("-", WriteFindings.NoPlaceForNix("-"))]);
            return ExitCode.ErrorsFound;
        }

        terminal.Output.Writer.Write(own.Inventory.ToJson());
        return ExitCode.Fine;
    }

    /// <summary>What is wrong with an inventory before it is written anywhere.</summary>
    public static List<Finding> Check(OwnInventory own) => [.. Finding.InReadingOrder(own.Name, own.ToInput().Resolve().Diagnostics)];
}
