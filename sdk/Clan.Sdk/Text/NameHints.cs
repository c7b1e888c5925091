namespace Clan.Sdk.Text;

/// <summary>
/// "Did you mean" for many unknown names against one set of known ones. The effort is bounded: a document full of
/// unknown names against a hundred thousand known ones still resolves in time, with fewer hints.
/// </summary>
internal sealed class NameHints(IReadOnlyCollection<string> known)
{
    private const int Comparisons = 2_000_000;
    private readonly Dictionary<string, string> _hints = new(StringComparer.Ordinal);
    private int _left = Comparisons;

    public string Hint(string unknown)
    {
        if (!_hints.TryGetValue(unknown, out var hint))
        {
            _left -= known.Count;
            hint = _left < 0 ? "" : NearestName.Hint(unknown, known);
            _hints.Add(unknown, hint);
        }

        return hint;
    }
}
