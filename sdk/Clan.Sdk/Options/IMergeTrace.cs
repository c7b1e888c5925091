namespace Clan.Sdk.Options;

/// <summary>Learns which definitions made which value, for those who ask where a setting comes from.</summary>
internal interface IMergeTrace
{
    /// <summary>How many definitions it was told of: a merge that told of none inside its value is told of as a whole.</summary>
    int Count { get; }

    /// <param name="path">The leaf's path from the root of the merge; valid during the call only.</param>
    /// <param name="definitions">The definitions that count: after conditions, priorities and order.</param>
    void Add(IReadOnlyList<string> path, ReadOnlySpan<ValueDefinition> definitions);

    /// <param name="path">The option's path from the root of the merge; valid during the call only.</param>
    /// <param name="definition">A definition that a stronger one beats.</param>
    void AddOverridden(IReadOnlyList<string> path, ValueDefinition definition);
}
