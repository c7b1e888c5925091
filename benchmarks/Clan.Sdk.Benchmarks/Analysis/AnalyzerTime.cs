using System.Globalization;
using Clan.Sdk.Analyzers;
using Clan.Sdk.Benchmarks.Generation;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Benchmarks.Analysis;

/// <summary>
/// The time that the compiler itself counts for our analyzer, per call: the difference of whole compilations, as <see cref="AnalyzerCost"/>
/// takes it, is smaller than what such compilations differ by.
/// </summary>
internal static class AnalyzerTime
{
    private const int Calls = 3_000;
    private const int Rounds = 20;

    public static int Print()
    {
        (string What, CSharpCompilation Program)[] programs =
        [
            ("a role", Compilation("services", RoleCalls.Inventory(Calls))),
            ("a role with settings", Compilation("instances", RoleCalls.InventoryWithSettings(Calls))),
            ("no inventory", Compilation("services", RoleCalls.NoInventory(Calls))),
        ];
        var times = programs.ToDictionary(program => program.What, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (what, program) in programs)
            {
                times[what].Add(Microseconds(program.Clone()));
            }
        }

        foreach (var (what, all) in times)
        {
            all.Sort();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what, -22} least {all[0], 5:0.0} µs a call, median {all[Rounds / 2], 5:0.0} µs"
                )
            );
        }

        return 0;
    }

    private static CSharpCompilation Compilation(string section, string program) =>
        Consumer.Compilation([program, .. Consumer.Generated(Consumer.Definitions(section))]);

    private static double Microseconds(CSharpCompilation compilation)
    {
        DiagnosticAnalyzer analyzer = new InventoryAnalyzer();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true
        );
        var result = compilation.WithAnalyzers([analyzer], options).GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        return result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMicroseconds / Calls;
    }
}
