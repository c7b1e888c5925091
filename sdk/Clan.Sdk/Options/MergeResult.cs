namespace Clan.Sdk.Options;

/// <summary>What the definitions of one place come to: a value, nothing, or a failure that is already reported.</summary>
internal readonly record struct MergeResult(ClanValue? Value, bool Failed)
{
    /// <summary>Nothing defines it.</summary>
    public static readonly MergeResult Undefined;

    /// <summary>It has no value for a reason that the context knows.</summary>
    public static readonly MergeResult Failure = new(null, true);

    public static implicit operator MergeResult(ClanValue value) => new(value, false);
}
