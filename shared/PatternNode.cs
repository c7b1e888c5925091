namespace Clan.Sdk.Shared;

/// <summary>A pattern as it is written.</summary>
internal abstract record PatternNode
{
    public sealed record OneByte(ByteSet Bytes) : PatternNode;

    /// <summary><c>^</c> or <c>$</c>.</summary>
    public sealed record Anchor(bool IsBegin) : PatternNode;

    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    public sealed record Choice(IReadOnlyList<PatternNode> Branches) : PatternNode;

    /// <summary>So often; without a most, without an end.</summary>
    public sealed record Repetition(PatternNode Of, int Least, int? Most) : PatternNode;
}

/// <summary>A pattern that Nix does not read, or that is too large.</summary>
internal sealed class PatternException(string message) : Exception(message);
