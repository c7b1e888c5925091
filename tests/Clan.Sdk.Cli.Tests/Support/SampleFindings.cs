using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Options;

namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>Findings of each severity, with and without a place.</summary>
internal static class SampleFindings
{
    public static Findings InFile(string file) =>
        new(
            [file],
            [
                new(
                    file,
                    new(DiagnosticTable.UnknownTag, "Tag \"bakup\" has no machine.", new(file, 3, 7))
                    {
                        Address = new()
                        {
                            Service = "borgbackup",
                            Instance = "nightly",
                            Role = "client",
                            Tag = "bakup",
                        },
                    }
                ),
                new(
                    file,
                    new(DiagnosticTable.UnknownOption, "No option \"x\".", new(file, 2, 5))
                    {
                        Address = new() { Path = ["machines", "jon", "x"] },
                        Option = "x",
                    }
                ),
                new(
                    file,
                    new(DiagnosticTable.UndeclaredMachine, "Machine \"zed\" is not declared.") { Address = new() { Machine = "zed" } }
                ),
                new(file, new(DiagnosticTable.TooManyMachines, "2 machines.", new("Program.cs", 12)) { Limit = 1 }),
                new(
                    file,
                    new(DiagnosticTable.UnknownTag, "Tag \"old\" has no machine.", new(file, 4)) { Severity = DiagnosticSeverity.Warning }
                ),
                new(file, new(DiagnosticTable.UncheckedSettings, "Not checked.", new(file, 1, 1))),
            ]
        );
}
