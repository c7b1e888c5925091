using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Clan.Sdk.CommandLine.Commands;

namespace Clan.Sdk.CommandLine.Usage;

/// <summary>The usual help text, with the command's examples and the exit codes below it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        Write(parseResult.InvocationConfiguration.Output, parseResult);
        return ExitCode.Fine;
    }

    private static void Write(TextWriter output, ParseResult line)
    {
        var program = line.RootCommandResult.Command.Name;
        var command = line.CommandResult.Command;
        var commands = command is InventoryCommand one ? [one] : command.Subcommands.OfType<InventoryCommand>();
        output.WriteLine("Examples:");
        foreach (var shown in commands)
        {
            foreach (var (arguments, meaning) in command is InventoryCommand ? shown.Examples : shown.Examples.Take(1))
            {
                output.WriteLine($"  {program} {shown.Name} {arguments}".TrimEnd());
                output.WriteLine($"      {meaning}");
            }
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        output.WriteLine("  0  fine");
        output.WriteLine("  1  errors found");
        output.WriteLine("  2  wrong usage, or input that cannot be read");
    }
}
