namespace Clan.Sdk.Shared;

internal enum PatternStepKind
{
    /// <summary>One byte of a set, then the next step.</summary>
    Byte,

    /// <summary>Two ways to go on.</summary>
    Fork,

    /// <summary>Goes on at the beginning of the text.</summary>
    Begin,

    /// <summary>Goes on at the end of the text.</summary>
    Finish,

    /// <summary>The pattern is found.</summary>
    End,
}

/// <summary>One step through a pattern.</summary>
internal sealed class PatternStep(PatternStepKind kind, int next = 0, int other = 0, ByteSet? bytes = null)
{
    public PatternStepKind Kind { get; } = kind;

    public int Next { get; } = next;

    public int Other { get; } = other;

    public ByteSet? Bytes { get; } = bytes;
}
