namespace Clan.Sdk.Build;

/// <summary>How a run of a program came to its end.</summary>
internal enum ProgramFate
{
    /// <summary>It ended by itself.</summary>
    Ended,

    /// <summary>It was stopped because its time was up.</summary>
    TooSlow,

    /// <summary>It was stopped because the build was cancelled.</summary>
    Interrupted,
}

/// <param name="Fate">How it came to its end.</param>
/// <param name="ExitCode">Its exit code, where it ended by itself.</param>
/// <param name="LastLines">The last lines of its standard error.</param>
/// <param name="Left">Processes that it started and that still run, as text.</param>
internal sealed record ProgramEnd(ProgramFate Fate, int ExitCode, IReadOnlyList<string> LastLines, IReadOnlyList<string> Left);
