namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>Writes lines of inked text to one stream: with colours on a terminal that wants them, plain everywhere else.</summary>
internal sealed class Pen : IDisposable
{
    private readonly InkedConsole? _console;
    private bool _isLineBlank = true;
    private Action? _beforeFirst;

    public Pen(TextWriter writer, bool isTerminal, bool wantsColor)
    {
        Writer = writer;
        IsTerminal = isTerminal;
        _console = isTerminal && wantsColor ? new(writer) : null;
    }

    /// <summary>The stream itself: what is written here is neither inked nor escaped.</summary>
    public TextWriter Writer { get; }

    public bool IsTerminal { get; }

    /// <summary>Names what is to end before anything else is written.</summary>
    public void BeforeFirst(Action end) => _beforeFirst = end;

    /// <summary>Writes the text so that nothing in it acts on the terminal or on a CI system.</summary>
    public Pen Write(string text, Ink ink = Ink.Plain)
    {
        Begin();
        var printable = _isLineBlank ? Printable.LineStart(text) : Printable.Text(text);
        _isLineBlank = _isLineBlank && string.IsNullOrWhiteSpace(printable);
        if (_console is null || ink == Ink.Plain || printable.Length == 0)
        {
            Writer.Write(printable);
        }
        else
        {
            _console.Write(printable, ink);
        }

        return this;
    }

    public void EndLine()
    {
        Begin();
        Writer.Write('\n');
        _isLineBlank = true;
    }

    public void Line(string text = "", Ink ink = Ink.Plain) => Write(text, ink).EndLine();

    public void Flush() => Writer.Flush();

    public void Dispose() => Writer.Dispose();

    private void Begin()
    {
        var end = _beforeFirst;
        _beforeFirst = null;
        end?.Invoke();
    }
}
