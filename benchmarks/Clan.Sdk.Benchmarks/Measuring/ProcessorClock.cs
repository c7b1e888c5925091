using Perfolizer.Horology;

namespace Clan.Sdk.Benchmarks.Measuring;

/// <summary>Counts the processor time of this process: what other processes of a shared machine do hardly shows in it.</summary>
internal sealed class ProcessorClock : IClock
{
    public static readonly ProcessorClock Instance = new();

    public string Title => "ProcessorTime";

    public bool IsAvailable => true;

    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
