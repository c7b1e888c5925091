using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Clan.Sdk.Benchmarks.Measuring;

/// <summary>
/// The least time against the least time of the baseline. Noise of a shared machine only ever adds time, so this ratio is
/// the steadiest of all.
/// </summary>
internal sealed class LeastRatioColumn : IColumn
{
    public string Id => nameof(LeastRatioColumn);

    public string ColumnName => "Least ratio";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Baseline;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Least time / least time of the baseline";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var group = summary.GetLogicalGroupKey(benchmarkCase);
        var baseline = summary.BenchmarksCases.FirstOrDefault(other =>
            summary.IsBaseline(other) && summary.GetLogicalGroupKey(other) == group
        );
        return Least(summary, benchmarkCase) is { } own && baseline is not null && Least(summary, baseline) is { } least
            ? (own / least).ToString("0.000", CultureInfo.InvariantCulture)
            : "?";
    }

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    private static double? Least(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase]?.ResultStatistics?.Min;
}
