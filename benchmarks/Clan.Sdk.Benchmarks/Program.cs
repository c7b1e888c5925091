using BenchmarkDotNet.Running;
using Clan.Sdk.Benchmarks.Measuring;
using Clan.Sdk.Benchmarks.Memory;

// `memory` states peak memory, each alternative in a process of its own; everything else goes to BenchmarkDotNet.
// `--wall` measures wall time instead of processor time.
if (args is ["memory", .. var alternative])
{
    return PeakMemory.Run(alternative);
}

var wall = args.Contains("--wall");
var summaries = BenchmarkSwitcher
    .FromAssembly(typeof(RatioConfig).Assembly)
    .Run([.. args.Where(arg => arg != "--wall")], new RatioConfig(wall));
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
