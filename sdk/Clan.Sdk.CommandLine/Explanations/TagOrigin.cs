namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>How a machine comes to a tag.</summary>
internal enum TagOriginKind
{
    /// <summary>The machine's own tags name it.</summary>
    Machine,

    /// <summary>The inventory's table of tags names the machine.</summary>
    Table,

    /// <summary>clan gives it.</summary>
    Clan,
}

/// <summary>One way by which a machine comes to a tag, and where that is written.</summary>
internal sealed record TagOrigin(TagOriginKind Kind, SourceLocation Location);

/// <summary>A tag that a machine has, and every way by which it has it.</summary>
internal sealed record CarriedTag(string Name, IReadOnlyList<TagOrigin> Origins);
