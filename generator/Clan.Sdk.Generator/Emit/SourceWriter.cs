using System.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Writes indented lines of source.</summary>
internal sealed class SourceWriter(int depth = 0)
{
    private readonly StringBuilder _text = new();
    private int _depth = depth;

    public int Length => _text.Length;

    /// <summary>One line or several; each gets the current indentation.</summary>
    public void Lines(string lines)
    {
        var start = 0;
        while (start <= lines.Length)
        {
            var end = lines.IndexOf('\n', start);
            end = end < 0 ? lines.Length : end;
            Indented(lines, start, end - start);
            start = end + 1;
        }
    }

    public void Blank() => _text.Append('\n');

    public void Open(string? head = null)
    {
        if (head is not null)
        {
            Lines(head);
        }

        Lines("{");
        _depth++;
    }

    public void Close(string tail = "")
    {
        _depth--;
        Lines("}" + tail);
    }

    public override string ToString() => _text.ToString();

    private void Indented(string lines, int start, int length)
    {
        if (length > 0)
        {
            _text.Append(' ', _depth * 4).Append(lines, start, length);
        }

        _text.Append('\n');
    }
}
