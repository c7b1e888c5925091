using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Diagnostics;

/// <summary>Where a token starts and how long it is; a token carries one as its annotation.</summary>
internal sealed class TokenSpan(int offset, int length)
{
    public int Offset { get; } = offset;

    public int Length { get; } = length;
}

/// <summary>A text with its path: turns offsets into lines and columns, counted from 1.</summary>
internal sealed class LocatedText(string path, string text)
{
    private int[]? _lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public (int Line, int Column) At(int offset)
    {
        // Only a finding asks for a line, so a sound file never pays for the table.
        _lineStarts ??= LineStarts(Text);
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The place of a token: of a property its name, of a value its first character.</summary>
    public static TokenSpan SpanOf(JToken? token)
    {
        for (var current = token; current is not null; current = current.Parent)
        {
            if (current.Annotation<TokenSpan>() is { } span)
                return span;
        }

        return new TokenSpan(0, 0);
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts.ToArray();
    }
}
