using BenchmarkDotNet.Attributes;
using Clan.Sdk.Benchmarks.Fleets;
using Clan.Sdk.Instances;

namespace Clan.Sdk.Benchmarks.Resolution;

/// <summary>The final settings of 1,000 machines in one role, each with one option read: as the generated type, against as JSON.</summary>
public class TypedSettings
{
    private const int Machines = 1_000;

    private ResolvedInventory _resolved = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _resolved = Fleet.TwentyInstances(Machines).Resolve();
        for (var i = 0; i < 50; i++)
        {
            if (AsJson() != Machines || AsType() != Machines)
            {
                throw new InvalidOperationException("Both ways should read the one pattern of each machine.");
            }
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Machines)]
    public int AsJson()
    {
        var patterns = 0;
        foreach (var machine in _resolved.Machines)
        {
            patterns += machine.GetSettings("borgbackup", "borgbackup_0", "client").Value!["exclude"].Count;
        }

        return patterns;
    }

    [Benchmark(OperationsPerInvoke = Machines)]
    public int AsType()
    {
        var patterns = 0;
        foreach (var machine in _resolved.Machines)
        {
            patterns += machine.GetSettings<BorgbackupClientSettings>("borgbackup_0").Exclude.Count();
        }

        return patterns;
    }
}
