using BenchmarkDotNet.Attributes;
using Clan.Sdk.Benchmarks.Fleets;

namespace Clan.Sdk.Benchmarks.Resolution;

/// <summary>Whole resolutions, each time per machine plus membership: a ratio of 1 is a linear cost.</summary>
public class ServicesLinearity
{
    private const int Share = 9;
    private Fleet _thousand = null!,
        _tenThousand = null!,
        _hundredThousand = null!;

    [GlobalSetup(Target = nameof(Machines1000))]
    public void SetUp1000() => _thousand = Fleet.ManyTags(1_000).Checked();

    [GlobalSetup(Target = nameof(Machines10000))]
    public void SetUp10000() => _tenThousand = Fleet.ManyTags(10_000).Checked();

    [GlobalSetup(Target = nameof(Machines100000))]
    public void SetUp100000() => _hundredThousand = Fleet.ManyTags(100_000).Checked();

    [Benchmark(Baseline = true, OperationsPerInvoke = 1_000 * Share)]
    public object Machines1000() => _thousand.Resolve();

    [Benchmark(OperationsPerInvoke = 10_000 * Share)]
    public object Machines10000() => _tenThousand.Resolve();

    [Benchmark(OperationsPerInvoke = 100_000 * Share)]
    public object Machines100000() => _hundredThousand.Resolve();
}
