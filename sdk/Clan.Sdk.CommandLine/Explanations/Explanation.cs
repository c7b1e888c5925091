namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>What there is to say of one thing of a fleet.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Location">Where it is written; unknown where the inventory does not write it.</param>
internal abstract record Explanation(string Name, SourceLocation Location)
{
    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];
}
