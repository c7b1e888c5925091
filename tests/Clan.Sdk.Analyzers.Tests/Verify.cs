using Clan.Sdk.Analyzers.Tests.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Clan.Sdk.Analyzers.Tests;

/// <summary>Runs the analyzers over a program. What they find is marked in it: <c>{|CLAN2001:jon|}</c>.</summary>
internal static class Verify
{
    private const string Start = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Clan.Sdk;\n";

    /// <summary>A finding at the place that is marked <c>{|#0:jon|}</c>.</summary>
    public static DiagnosticResult Finding(string id, Microsoft.CodeAnalysis.DiagnosticSeverity severity) =>
        new DiagnosticResult(id, severity).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    /// <summary>A program that builds an inventory and writes it.</summary>
    public static Task InventoryAsync(string statements, params DiagnosticResult[] expected) =>
        ProgramAsync($"var inventory = new Inventory(\"my-clan\");\n{statements}\ninventory.Write(\"inventory.json\");\n", expected);

    /// <summary>A whole program, its usings aside.</summary>
    public static async Task ProgramAsync(string program, params DiagnosticResult[] expected)
    {
        var test = Test(Start + program);
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync();
    }

    /// <summary>A whole program with its usings, under an analyzer configuration.</summary>
    public static async Task ConfiguredAsync(string program, string configuration, params DiagnosticResult[] expected)
    {
        var test = Test(program);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + configuration));
        test.CompilerDiagnostics = CompilerDiagnostics.None; // some mistakes the compiler refuses too
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync();
    }

    private static CSharpAnalyzerTest<InventoryAnalyzer, DefaultVerifier> Test(string program)
    {
        var test = new CSharpAnalyzerTest<InventoryAnalyzer, DefaultVerifier> { TestCode = program, ReferenceAssemblies = Platform.None };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.AdditionalReferences.AddRange(GeneratedApi.References);
        return test;
    }
}
