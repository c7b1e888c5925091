using BenchmarkDotNet.Running;
using Clan.Sdk.Benchmarks.Analysis;
using Clan.Sdk.Benchmarks.Generation;
using Clan.Sdk.Benchmarks.Measuring;
using Clan.Sdk.Benchmarks.Memory;

// `memory` states peak memory, each alternative in a process of its own; everything else goes to BenchmarkDotNet.
// `analyzer` states the time that the compiler says our analyzer took, per call.
// `read-side` states how much generated source it takes to read settings as their type.
// `--wall` measures wall time instead of processor time.
if (args is ["memory", .. var alternative])
{
    return PeakMemory.Run(alternative);
}

if (args is ["analyzer"])
{
    return AnalyzerTime.Print();
}

if (args is ["read-side"])
{
    return ReadSide.Print();
}

var wall = args.Contains("--wall");
var summaries = BenchmarkSwitcher
    .FromAssembly(typeof(RatioConfig).Assembly)
    .Run([.. args.Where(arg => arg != "--wall")], new RatioConfig(wall));
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
