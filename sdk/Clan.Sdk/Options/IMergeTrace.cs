namespace Clan.Sdk.Options;

/// <summary>Learns which definitions made which value, for those who ask where a setting comes from.</summary>
internal interface IMergeTrace
{
    /// <param name="path">The leaf's path from the root of the merge; valid during the call only.</param>
    /// <param name="definitions">The definitions that count: after conditions, priorities and order.</param>
    void Add(IReadOnlyList<string> path, ReadOnlySpan<ValueDefinition> definitions);
}
