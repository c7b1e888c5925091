using Spectre.Console;

namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>Coloured text on a terminal. A class of its own, so that the library for it is loaded where there is a terminal and nowhere else.</summary>
internal sealed class InkedConsole
{
    // Never wrap: a terminal folds long lines itself, and a line that it folded still links and copies as one.
    private const int Unbounded = 1 << 24;
    private readonly IAnsiConsole _console;

    public InkedConsole(TextWriter writer)
    {
        _console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        _console.Profile.Width = Unbounded;
    }

    public void Write(string text, Ink ink) => _console.Write(new Spectre.Console.Text(text, StyleOf(ink)));

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
