using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>What a write will do, decided before anything is touched.</summary>
/// <param name="Target">The file.</param>
/// <param name="Found">What it holds.</param>
internal sealed record WritePlan(WriteTarget Target, StoredDocument Found)
{
    /// <summary>What the file is to hold; null where the write is refused before that can be said.</summary>
    public ObjectValue? Result { get; init; }

    /// <summary>The file's new content; null where it stays as it is.</summary>
    public byte[]? Content { get; init; }

    /// <summary>What is noted as applied; null where that stays as it is.</summary>
    public byte[]? Applied { get; init; }

    /// <summary>What becomes of the Nix file beside it; null where that stays as it is.</summary>
    public NixChange? Nix { get; init; }

    /// <summary>What others added, changed or removed and stays so.</summary>
    public IReadOnlyList<DocumentChange> Kept { get; init; } = [];

    /// <summary>What this inventory and others both changed.</summary>
    public IReadOnlyList<DocumentConflict> Conflicts { get; init; } = [];

    /// <summary>What is to be said; with an error among it nothing is written.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>Whether the write is refused for what cannot be read or reached, and not for what the documents say.</summary>
    public bool IsUnusable { get; init; }

    public bool IsRefused => Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);

    public bool ChangesNothing => Content is null && Applied is null && Nix is null;
}
