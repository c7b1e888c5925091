using BenchmarkDotNet.Attributes;
using Clan.Sdk.Analyzers;
using Clan.Sdk.Benchmarks.Generation;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Benchmarks.Analysis;

/// <summary>
/// Compiles 3,000 calls without any analyzer, with one that does nothing and with ours, each time per call: the differences
/// are what it costs to have analyzers at all, and what ours cost.
/// </summary>
public class AnalyzerCost
{
    private const int Calls = 3_000;

    private CSharpCompilation _compilation = null!;

    /// <summary>What the calls do.</summary>
    [Params(CallKind.Role, CallKind.RoleWithSettings, CallKind.NoInventory)]
    public CallKind Kind { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var generated = Consumer.Generated(Consumer.Definitions(Kind == CallKind.RoleWithSettings ? "instances" : "services"));
        var program = Kind switch
        {
            CallKind.Role => RoleCalls.Inventory(Calls),
            CallKind.RoleWithSettings => RoleCalls.InventoryWithSettings(Calls),
            _ => RoleCalls.NoInventory(Calls),
        };
        _compilation = Consumer.Compilation([program, .. generated]);
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
    public int CompileWithIdleAnalyzer() => Analyze(new IdleAnalyzer());

    [Benchmark(OperationsPerInvoke = Calls)]
    public int CompileAndAnalyze() => Analyze(new InventoryAnalyzer());

    private int Analyze(DiagnosticAnalyzer analyzer) =>
        Fresh().WithAnalyzers([analyzer]).GetAllDiagnosticsAsync().GetAwaiter().GetResult().Length;

    // A compilation keeps what it has bound; a copy of it starts anew.
    private CSharpCompilation Fresh() => _compilation.Clone();
}

/// <summary>What the calls of a measured program do.</summary>
public enum CallKind
{
    /// <summary>Each gives a machine a role.</summary>
    Role,

    /// <summary>Each gives a machine a role with settings of its own.</summary>
    RoleWithSettings,

    /// <summary>Nothing with an inventory.</summary>
    NoInventory,
}
