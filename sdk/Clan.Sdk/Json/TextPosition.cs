using System.Text;

namespace Clan.Sdk.Json;

/// <summary>Line and column (in UTF-16 characters, from 1) of bytes of one text, asked for from front to back.</summary>
internal ref struct TextPosition(ReadOnlySpan<byte> text, string? file)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <param name="offset">A byte offset not before the last one asked for.</param>
    public SourceLocation Of(int offset)
    {
        var passed = _text[_offset..offset];
        var lastBreak = passed.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
            passed = passed[(lastBreak + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(passed);
        _offset = offset;
        return new(file, _line, _column);
    }

    /// <param name="line">The line, counted from 0.</param>
    /// <param name="column">The byte in the line, counted from 0.</param>
    public readonly SourceLocation OfLine(long line, long column)
    {
        var start = 0;
        for (var i = 0L; i < line && _text[start..].IndexOf((byte)'\n') is >= 0 and var length; i++)
        {
            start += length + 1;
        }

        var rest = _text[start..];
        var passed = rest[..(int)Math.Min(column, rest.Length)];
        return new(file, (int)line + 1, Encoding.UTF8.GetCharCount(passed) + 1);
    }
}
