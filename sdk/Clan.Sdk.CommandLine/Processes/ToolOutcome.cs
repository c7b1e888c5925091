namespace Clan.Sdk.CommandLine.Processes;

/// <summary>How a run of another program came to its end.</summary>
internal enum ToolOutcome
{
    /// <summary>It ended by itself, well or not: the exit code says.</summary>
    Ended,

    /// <summary>It is not on this machine, or may not be run.</summary>
    Missing,

    /// <summary>It took longer than it may and was stopped, with the processes it started.</summary>
    TimedOut,

    /// <summary>It printed more than it may and was stopped, with the processes it started.</summary>
    TooMuchOutput,

    /// <summary>It printed bytes that are no UTF-8.</summary>
    InvalidText,
}
