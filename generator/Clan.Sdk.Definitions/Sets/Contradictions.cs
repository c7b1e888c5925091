namespace Clan.Sdk.Definitions.Sets;

/// <summary>Where two descriptions of one module say different things.</summary>
internal sealed class Contradictions
{
    private string? _first;

    public int Count { get; private set; }

    /// <param name="place">What both speak of, as <c>role 'server', option 'port'</c>.</param>
    /// <param name="counts">What counts.</param>
    /// <param name="other">What the other one says.</param>
    public void Add(string place, string counts, string other)
    {
        Count++;
        _first ??= $"{place} is {other}, and {counts} counts";
    }

    /// <summary>The first, and how many more there are.</summary>
    public override string ToString() => Count > 1 ? FormattableString.Invariant($"{_first} (and {Count - 1} more)") : _first ?? "";
}
