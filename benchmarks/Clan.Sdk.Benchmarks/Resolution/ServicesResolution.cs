using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Clan.Sdk.Benchmarks.Fleets;

namespace Clan.Sdk.Benchmarks.Resolution;

/// <summary>1,000 machines in 20 instances by tag: the whole resolution, against reading the same inventory's text.</summary>
public class ServicesResolution
{
    private Fleet _fleet = null!;

    [GlobalSetup]
    public void SetUp() => _fleet = Fleet.TwentyServices(1_000).Checked();

    [Benchmark(Baseline = true)]
    public void ParseWithJsonDocument()
    {
        using var document = JsonDocument.Parse(_fleet.Utf8);
    }

    [Benchmark]
    public object Parse() => Inventory.Parse(_fleet.Utf8, "inventory.json");

    [Benchmark]
    public object Resolve() => _fleet.Resolve();
}
