using Spectre.Console;

namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>Writes lines of inked text to one stream: with colours on a terminal that wants them, plain everywhere else.</summary>
internal sealed class Pen : IDisposable
{
    // Never wrap: a terminal folds long lines itself, and a line that it folded still links and copies as one.
    private const int Unbounded = 1 << 24;
    private readonly IAnsiConsole? _console;
    private bool _isLineBlank = true;

    public Pen(TextWriter writer, bool isTerminal, bool wantsColor)
    {
        Writer = writer;
        IsTerminal = isTerminal;
        _console = isTerminal && wantsColor ? CreateConsole(writer) : null;
    }

    /// <summary>The stream itself: what is written here is neither inked nor escaped.</summary>
    public TextWriter Writer { get; }

    public bool IsTerminal { get; }

    /// <summary>Writes the text so that nothing in it acts on the terminal or on a CI system.</summary>
    public Pen Write(string text, Ink ink = Ink.Plain)
    {
        var printable = _isLineBlank ? Printable.LineStart(text) : Printable.Text(text);
        _isLineBlank = _isLineBlank && string.IsNullOrWhiteSpace(printable);
        if (_console is null || ink == Ink.Plain || printable.Length == 0)
        {
            Writer.Write(printable);
        }
        else
        {
            _console.Write(new Spectre.Console.Text(printable, StyleOf(ink)));
        }

        return this;
    }

    public void EndLine()
    {
        Writer.Write('\n');
        _isLineBlank = true;
    }

    public void Line(string text = "", Ink ink = Ink.Plain) => Write(text, ink).EndLine();

    public void Flush() => Writer.Flush();

    public void Dispose() => Writer.Dispose();

    private static IAnsiConsole CreateConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = Unbounded;
        return console;
    }

    private static Style StyleOf(Ink ink) =>
        ink switch
        {
            Ink.Strong => new(decoration: Decoration.Bold),
            Ink.Faint => new(decoration: Decoration.Dim),
            Ink.Name => new(Color.Teal),
            Ink.Value => new(Color.Green),
            Ink.Error => new(Color.Maroon, decoration: Decoration.Bold),
            Ink.Warning => new(Color.Olive, decoration: Decoration.Bold),
            Ink.Note => new(Color.Teal, decoration: Decoration.Bold),
            Ink.Added => new(Color.Green),
            Ink.Removed => new(Color.Maroon),
            _ => new(),
        };
}
