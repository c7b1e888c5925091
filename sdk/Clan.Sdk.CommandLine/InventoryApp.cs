using System.CommandLine;
using System.CommandLine.Help;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.CommandLine.Usage;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.CommandLine;

/// <summary>The commands over one source of inventories: what the tool and a user's own program run.</summary>
internal sealed class InventoryApp
{
    // "@owner/name" is a name in clan, never a response file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };
    private readonly RootCommand _root;
    private readonly Terminal _terminal;
    private readonly WriteCommand? _write;

    /// <param name="description">What the program is for.</param>
    /// <param name="source">Where its inventories come from.</param>
    /// <param name="terminal">Its streams.</param>
    /// <param name="more">Commands of its own.</param>
    public InventoryApp(
        string description,
        InventorySource source,
        Terminal terminal,
        Func<CommandContext, IEnumerable<InventoryCommand>>? more = null
    )
    {
        _terminal = terminal;
        _root = new(Printable.Text(description));
        var context = new CommandContext(source, terminal);
        foreach (var command in CommandTable.Create(context).Concat(more?.Invoke(context) ?? []))
        {
            _root.Add(command);
            if (command is WriteCommand write)
            {
                _write = write;
                write.Source.AddTo(_root);
                _root.SetAction(line => WriteToStandardOutput(write, line));
            }
        }

        foreach (var help in _root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }
    }

    /// <summary>The file that these arguments name for <c>write</c>; null where they name none.</summary>
    public string? OutputOf(IReadOnlyList<string> args) =>
        _root.Parse(args, Parsing) is { Errors.Count: 0 } line && line.CommandResult.Command == _write ? _write?.OutputOf(line) : null;

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation = default)
    {
        try
        {
            var exitCode = await InvokeAsync(_root.Parse(args, Parsing), cancellation).ConfigureAwait(false);
            _terminal.Output.Flush();
            _terminal.Error.Flush();
            return exitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Inputs report their own troubles: this is an output that cannot be written.
            Report(exception.Message);
            return ExitCode.Unusable;
        }
    }

    private int WriteToStandardOutput(WriteCommand write, ParseResult line)
    {
        if (write.Source.Problem(write.Source.Chosen(line)) is not { } problem)
        {
            return write.WriteToStandardOutput(line);
        }

        UsageErrors.Write(_terminal.Error, line, [problem]);
        return ExitCode.Unusable;
    }

    private void Report(string message)
    {
        try
        {
            _terminal.Error.Write($"error {DiagnosticTable.Unwritable.Id}", Ink.Error).Write(": ").Line(message);
            _terminal.Error.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is nobody left to tell; the exit code says it.
        }
    }

    private async Task<int> InvokeAsync(ParseResult line, CancellationToken cancellation)
    {
        if (UsageErrors.Of(line) is { Count: > 0 } errors)
        {
            UsageErrors.Write(_terminal.Error, line, errors);
            return ExitCode.Unusable;
        }

        var configuration = new InvocationConfiguration
        {
            Output = _terminal.Output.Writer,
            Error = _terminal.Error.Writer,
            EnableDefaultExceptionHandler = false,
        };
        using var progress =
            line.CommandResult.Command is InventoryCommand command && command.Waiting(line) is { } text
                ? new Progress(_terminal, text)
                : null;
        return await line.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
    }
}
