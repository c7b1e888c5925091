using BenchmarkDotNet.Attributes;
using Clan.Sdk.Benchmarks.Fleets;

namespace Clan.Sdk.Benchmarks.Resolution;

/// <summary>Whole resolutions with all final settings, each time per machine plus membership: a ratio of 1 is a linear cost.</summary>
public class InstancesLinearity
{
    private const int Share = 21;
    private Fleet _thousand = null!,
        _fourThousand = null!,
        _sixteenThousand = null!;

    [GlobalSetup(Target = nameof(Machines1000))]
    public void SetUp1000() => _thousand = Fleet.TwentyInstances(1_000).Checked();

    [GlobalSetup(Target = nameof(Machines4000))]
    public void SetUp4000() => _fourThousand = Fleet.TwentyInstances(4_000).Checked();

    [GlobalSetup(Target = nameof(Machines16000))]
    public void SetUp16000() => _sixteenThousand = Fleet.TwentyInstances(16_000).Checked();

    [Benchmark(Baseline = true, OperationsPerInvoke = 1_000 * Share)]
    public object Machines1000() => _thousand.Resolve();

    [Benchmark(OperationsPerInvoke = 4_000 * Share)]
    public object Machines4000() => _fourThousand.Resolve();

    [Benchmark(OperationsPerInvoke = 16_000 * Share)]
    public object Machines16000() => _sixteenThousand.Resolve();
}
