namespace Clan.Sdk.Nix;

/// <summary>The lines of a part of a file.</summary>
internal sealed class NixLines
{
    private readonly string? _file;
    private readonly int _first;
    private readonly List<int> _starts = [0];

    /// <param name="file">The file.</param>
    /// <param name="text">The part.</param>
    /// <param name="first">The number of its first line in the file.</param>
    public NixLines(string? file, string text, int first)
    {
        (_file, _first) = (file, first);
        for (var at = 0; (at = text.IndexOf('\n', at)) >= 0; )
        {
            _starts.Add(++at);
        }
    }

    /// <summary>The place of a character of the part.</summary>
    public SourceLocation At(int position)
    {
        var line = _starts.BinarySearch(position);
        line = line < 0 ? ~line - 1 : line;
        return new(_file, _first + line, position - _starts[line] + 1);
    }
}
