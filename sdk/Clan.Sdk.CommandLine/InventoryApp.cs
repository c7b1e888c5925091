using System.CommandLine;
using System.CommandLine.Help;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.CommandLine.Usage;

namespace Clan.Sdk.CommandLine;

/// <summary>The commands over one source of inventories: what the tool and a user's own program run.</summary>
internal sealed class InventoryApp
{
    // "@owner/name" is a name in clan, never a response file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };
    private readonly string _description;
    private readonly CommandContext _context;
    private readonly IReadOnlyList<NamedCommand> _commands;

    /// <param name="description">What the program is for.</param>
    /// <param name="source">Where its inventories come from.</param>
    /// <param name="terminal">Its streams.</param>
    /// <param name="more">Commands of its own.</param>
    public InventoryApp(string description, InventorySource source, Terminal terminal, params ReadOnlySpan<NamedCommand> more)
    {
        _description = description;
        _context = new(source, terminal);
        _commands = CommandTable.For(source, more);
    }

    private Terminal Terminal => _context.Terminal;

    /// <summary>The file that these arguments name for <c>write</c>; null where they name none.</summary>
    public string? OutputOf(IReadOnlyList<string> args) =>
        args is [WriteCommand.CommandName, ..] && Parse(args) is { Errors.Count: 0, CommandResult.Command: WriteCommand write } line
            ? write.OutputOf(line)
            : null;

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation = default)
    {
        try
        {
            var line = Parse(args);
            var exitCode = ExitCode.Unusable;
            if (UsageErrors.Of(line) is { Count: > 0 } errors)
            {
                UsageErrors.Write(Terminal.Error, line, errors);
            }
            else
            {
                using var progress = ProgressOf(line);
                exitCode = await line.InvokeAsync(Configuration(), cancellation).ConfigureAwait(false);
            }

            Terminal.Output.Flush();
            Terminal.Error.Flush();
            return exitCode;
        }
        catch (Exception exception) when (OutputTroubles.Are(exception))
        {
            return OutputTroubles.Report(Terminal, exception);
        }
    }

    private ParseResult Parse(IReadOnlyList<string> args) => ParseAlone(args) ?? Root().Parse(args, Parsing);

    /// <summary>
    /// The line as the one command understands it that its first word names: to make all of them, with the help, takes longer than most commands
    /// do. Null where that may not be what is meant, of mistakes and questions for help.
    /// </summary>
    private ParseResult? ParseAlone(IReadOnlyList<string> args)
    {
        foreach (var named in _commands)
        {
            if (args is [var word, ..] && named.Name == word)
            {
                var command = named.Create(_context);
                _context.Source.AddToAll(command);
                var line = command.Parse(args, Parsing);
                return UsageErrors.MayBeIn(line) ? null : line;
            }
        }

        return null;
    }

    private RootCommand Root()
    {
        var root = new RootCommand(Printable.Text(_description));
        foreach (var named in _commands)
        {
            var command = named.Create(_context);
            root.Add(command);
            if (command is WriteCommand write)
            {
                root.SetAction(line => WriteToStandardOutput(write, line));
            }
        }

        _context.Source.AddToAll(root);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        return root;
    }

    private int WriteToStandardOutput(WriteCommand write, ParseResult line)
    {
        if (write.Source.Problem(write.Source.Chosen(line)) is not { } problem)
        {
            return write.WriteToStandardOutput(line);
        }

        UsageErrors.Write(Terminal.Error, line, [problem]);
        return ExitCode.Unusable;
    }

    private InvocationConfiguration Configuration() =>
        new()
        {
            Output = Terminal.Output.Writer,
            Error = Terminal.Error.Writer,
            EnableDefaultExceptionHandler = false,
        };

    private Progress? ProgressOf(ParseResult line) =>
        line.CommandResult.Command is InventoryCommand command && command.Waiting(line) is { } text ? new(Terminal, text) : null;
}
