using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.Usage;

/// <summary>What is wrong with a command line, in words, with what was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>The mistakes; none where the command can run, or where the line asks for help or the version.</summary>
    public static IReadOnlyList<string> Of(ParseResult line)
    {
        if (!MayBeIn(line))
        {
            return [];
        }

        var command = line.CommandResult.Command;
        var options = Candidates(line).Where(name => name.StartsWith('-')).ToList();
        if (line.Action is ParseErrorAction)
        {
            var unknown = line.UnmatchedTokens.Select(token => Unknown(token, Candidates(line))).ToList();
            return unknown.Count > 0 ? unknown : [.. line.Errors.Select(error => OneLine(error.Message))];
        }

        return line.Action == command.Action ? [.. OptionsReadAsFiles(line).Select(token => Unknown(token, options))] : [];
    }

    /// <summary>Whether it is worth looking for mistakes: most lines have none, and to look takes time at each start.</summary>
    public static bool MayBeIn(ParseResult line)
    {
        if (line.Errors.Count > 0)
        {
            return true;
        }

        foreach (var token in line.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                return false;
            }

            if (token.Type == TokenType.Argument && IsLikeOption(token.Value))
            {
                return true;
            }
        }

        return false;
    }

    public static void Write(Pen pen, ParseResult line, IReadOnlyList<string> errors)
    {
        foreach (var error in errors)
        {
            pen.Write("error", Ink.Error).Write(": ").Line(error);
        }

        var words = line.CommandResult.Command is RootCommand ? "" : " " + line.CommandResult.Command.Name;
        pen.Line($"Try '{line.RootCommandResult.Command.Name}{words} --help' for help.");
    }

    // A mistyped option before "--" would pass as the name of a file and end in a puzzling "not found".
    private static IEnumerable<string> OptionsReadAsFiles(ParseResult line)
    {
        var spoken = line
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Select(token => token.Value)
            .ToHashSet(StringComparer.Ordinal);
        return line
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Where(value => IsLikeOption(value) && spoken.Contains(value));
    }

    private static bool IsLikeOption(string word) => word.Length > 1 && word[0] == '-';

    private static string Unknown(string word, IEnumerable<string> candidates)
    {
        var kind = word.StartsWith('-') ? "option" : "command or argument";
        var hint = NearestName.Find(word, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        return $"unknown {kind} '{word}'{hint}";
    }

    private static IEnumerable<string> Candidates(ParseResult line)
    {
        var command = line.CommandResult.Command;
        var global = line.RootCommandResult.Command.Options.Where(option => option.Recursive);
        return command
            .Options.Concat(global)
            .SelectMany(option => option.Aliases.Prepend(option.Name))
            .Concat(command.Subcommands.Select(subcommand => subcommand.Name))
            .Distinct(StringComparer.Ordinal);
    }

    private static string OneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
