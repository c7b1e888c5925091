namespace Clan.Sdk.Shared;

/// <summary>How many steps all matches of one resolution, or of one body of code that is analyzed, may take together.</summary>
internal sealed class PatternBudget(long steps)
{
    private long _left = steps;

    /// <returns>False where not so many are left.</returns>
    public bool TryTake(long steps) => Interlocked.Add(ref _left, -steps) >= 0;
}
