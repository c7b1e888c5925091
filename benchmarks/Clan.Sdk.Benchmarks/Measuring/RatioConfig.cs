using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Clan.Sdk.Benchmarks.Measuring;

/// <summary>
/// Short runs inside one process, so that every benchmark and the alternative it is compared with see the same machine
/// within seconds of each other.
/// </summary>
internal sealed class RatioConfig : ManualConfig
{
    public RatioConfig(bool wall)
    {
        AddJob(
            Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: false))
                .WithClock(wall ? Chronometer.BestClock : ProcessorClock.Instance)
                .WithWarmupCount(6)
                .WithIterationCount(9)
                .WithIterationTime(TimeInterval.FromMilliseconds(150))
                .WithId(wall ? "wall" : "processor")
        );
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(StatisticColumn.Min, StatisticColumn.Median, new LeastRatioColumn());
        AddDiagnoser(MemoryDiagnoser.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddLogger(ConsoleLogger.Default);
        WithOptions(ConfigOptions.DisableLogFile);
        HideColumns(Column.Error, Column.StdDev, Column.Ratio, Column.RatioSD, Column.AllocRatio, Column.Gen0, Column.Gen1, Column.Gen2);
    }
}
