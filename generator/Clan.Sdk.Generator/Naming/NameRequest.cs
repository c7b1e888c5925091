namespace Clan.Sdk.Generator.Naming;

/// <summary>Something that needs a name among its neighbours.</summary>
/// <param name="Rank">Who keeps a name that several want: the lowest; of equals nobody does.</param>
/// <param name="Candidates">The names it would take, the best first, the last one its own for certain.</param>
/// <param name="Derived">All identifiers that come to be where it takes a candidate; null for the candidate alone.</param>
internal sealed record NameRequest(long Rank, IReadOnlyList<string> Candidates, Func<string, IEnumerable<string>>? Derived = null)
{
    /// <summary>The candidates that exist, without repetition.</summary>
    public static IReadOnlyList<string> Ordered(params string?[] candidates) =>
        candidates.Where(candidate => candidate is not null).Select(candidate => candidate!).Distinct(StringComparer.Ordinal).ToArray();

    public IEnumerable<string> Identifiers(int level)
    {
        var candidate = Candidates[Math.Min(level, Candidates.Count - 1)];
        return Derived is null ? [candidate] : Derived(candidate);
    }
}
