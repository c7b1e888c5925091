using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Clan.Sdk.Benchmarks.Generation;
using Clan.Sdk.Generator;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Benchmarks.Analysis;

/// <summary>
/// Compiles 3,000 role calls without any analyzer, with one that does nothing and with ours, each time per call: the differences
/// are what it costs to have analyzers at all, and what ours cost. Ours are those that the generator's assembly has.
/// </summary>
public class AnalyzerCost
{
    private const int Calls = 3_000;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(ClanGenerator)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private CSharpCompilation _compilation = null!;

    /// <summary>Whether the project builds an inventory, or has nothing to do with any.</summary>
    [Params(true, false)]
    public bool HasInventory { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var generated = Consumer.Generated(Consumer.Definitions("services"));
        _compilation = Consumer.Compilation([HasInventory ? RoleCalls.Inventory(Calls) : RoleCalls.NoInventory(Calls), .. generated]);
        var errors = _compilation
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Take(3)
            .ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException(string.Join("; ", errors));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public int Compile() => Fresh().GetDiagnostics().Length;

    [Benchmark(OperationsPerInvoke = Calls)]
    public int CompileWithIdleAnalyzer() => Analyze([new IdleAnalyzer()]);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int CompileAndAnalyze() => Analyze(Analyzers);

    private int Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        analyzers.IsEmpty
            ? throw new InvalidOperationException("The generator's assembly has no analyzers.")
            : Fresh().WithAnalyzers(analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult().Length;

    // A compilation keeps what it has bound; a copy of it starts anew.
    private CSharpCompilation Fresh() => _compilation.Clone();
}
