using System.Globalization;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.CommandLine.Processes;

/// <summary>What a run of another program left behind.</summary>
/// <param name="Program">The program, as it was asked for.</param>
/// <param name="Outcome">How it came to its end.</param>
internal sealed record ToolResult(string Program, ToolOutcome Outcome)
{
    private const int ReasonLimit = 400;

    /// <summary>What it returned, where it ended by itself.</summary>
    public int ExitCode { get; init; }

    /// <summary>What it printed on standard output; empty where that is no text.</summary>
    public string Output { get; init; } = "";

    /// <summary>The last lines that it printed on standard error.</summary>
    public string ErrorText { get; init; } = "";

    /// <summary>How long it was given, where that was too short.</summary>
    public TimeSpan Limit { get; init; }

    public bool IsSuccess => Outcome == ToolOutcome.Ended && ExitCode == 0;

    /// <summary>What went wrong, for a report; null where it ended well.</summary>
    /// <param name="action">What it was to do, to follow "could not": <c>read the inventory of the flake</c>.</param>
    public Diagnostic? Problem(string action) =>
        Outcome switch
        {
            ToolOutcome.Missing => new(
                DiagnosticTable.MissingTool,
                $"\"{Program}\" could not be started, so nothing could {action}: {ErrorText} Install it, or add it to PATH."
            ),
            ToolOutcome.TimedOut => new(
                DiagnosticTable.ToolTimedOut,
                $"\"{Program}\" did not {action} within {Seconds(Limit)} seconds and was stopped."
            ),
            ToolOutcome.TooMuchOutput => new(
                DiagnosticTable.UnreadableAnswer,
                $"\"{Program}\" was to {action} and printed more than can be read; it was stopped."
            ),
            ToolOutcome.InvalidText => Unreadable(action, "it is no UTF-8 text"),
            _ when ExitCode != 0 => new(
                DiagnosticTable.FailedTool,
                $"\"{Program}\" could not {action} (exit code {ExitCode.ToString(CultureInfo.InvariantCulture)}){Because(Reason)}"
            ),
            _ => null,
        };

    /// <summary>The finding for an answer that is not what was asked for.</summary>
    /// <param name="action">What it was to do, to follow "was to".</param>
    /// <param name="reason">Why the answer cannot be read, to follow "because".</param>
    public Diagnostic Unreadable(string action, string reason) =>
        new(DiagnosticTable.UnreadableAnswer, $"\"{Program}\" was to {action}, but its answer cannot be read: {reason}.");

    /// <summary>The line of standard error that says why: the last that calls itself an error, else the last.</summary>
    public string Reason
    {
        get
        {
            var lines = ErrorText.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var reason = lines.LastOrDefault(IsReason) ?? lines.LastOrDefault() ?? "";
            return reason.Length > ReasonLimit ? reason[..ReasonLimit] + "…" : reason;
        }
    }

    private static bool IsReason(string line) =>
        new[] { "error: ", "fatal: " }.Any(start => line.StartsWith(start, StringComparison.Ordinal) && line.Length > start.Length);

    private static string Because(string reason) => reason.Length == 0 ? " and said nothing." : $": {reason}";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);
}
