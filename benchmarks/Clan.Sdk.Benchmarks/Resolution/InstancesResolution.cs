using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Clan.Sdk.Benchmarks.Fleets;

namespace Clan.Sdk.Benchmarks.Resolution;

/// <summary>1,000 machines in 20 instances by the tag <c>all</c>: all final settings, against reading the same inventory's text.</summary>
public class InstancesResolution
{
    private Fleet _fleet = null!;

    [GlobalSetup]
    public void SetUp() => _fleet = Fleet.TwentyInstances(1_000).Checked();

    [Benchmark(Baseline = true)]
    public void ParseWithJsonDocument()
    {
        using var document = JsonDocument.Parse(_fleet.Utf8);
    }

    [Benchmark]
    public object Resolve() => _fleet.Resolve();

    /// <summary>Resolves, and asks for each machine's memberships with the settings of each.</summary>
    [Benchmark]
    public int ResolveAndReadAll()
    {
        var settings = 0;
        foreach (var machine in _fleet.Resolve().Machines)
        {
            foreach (var membership in machine.Memberships)
            {
                settings += machine.SettingsOf(membership.Instance, membership.Role) is null ? 0 : 1;
            }
        }

        return settings;
    }
}
