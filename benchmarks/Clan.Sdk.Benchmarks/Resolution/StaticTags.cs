using BenchmarkDotNet.Attributes;
using Clan.Sdk.Benchmarks.Fleets;

namespace Clan.Sdk.Benchmarks.Resolution;

/// <summary>Inventories of one machine and many tags that name it, each time per tag: a ratio of 1 is a linear cost.</summary>
public class StaticTags
{
    private Fleet _oneThousand = null!,
        _fourThousand = null!,
        _sixteenThousand = null!;

    [Params("services", "instances")]
    public string Section { get; set; } = "";

    [GlobalSetup(Target = nameof(Tags1000))]
    public void SetUp1000() => _oneThousand = Fleet.StaticTags(Section, 1_000).Checked();

    [GlobalSetup(Target = nameof(Tags4000))]
    public void SetUp4000() => _fourThousand = Fleet.StaticTags(Section, 4_000).Checked();

    [GlobalSetup(Target = nameof(Tags16000))]
    public void SetUp16000() => _sixteenThousand = Fleet.StaticTags(Section, 16_000).Checked();

    [Benchmark(Baseline = true, OperationsPerInvoke = 1_000)]
    public object Tags1000() => _oneThousand.Resolve();

    [Benchmark(OperationsPerInvoke = 4_000)]
    public object Tags4000() => _fourThousand.Resolve();

    [Benchmark(OperationsPerInvoke = 16_000)]
    public object Tags16000() => _sixteenThousand.Resolve();
}
