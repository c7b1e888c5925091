using Clan.Sdk.Json;
using Clan.Sdk.Writing;

namespace Clan.Sdk;

/// <summary>What came of writing an inventory to a file.</summary>
public sealed class InventoryWriteResult
{
    internal InventoryWriteResult(WritePlan plan)
    {
        IsChanged = plan.Content is not null || plan.Nix is not null;
        KeptPaths = [.. plan.Kept.Select(change => PathText.Of([.. change.Path]))];
        Diagnostics = plan.Findings;
    }

    /// <summary>Whether the file, or the Nix file beside it, changed; false where it said the same already.</summary>
    public bool IsChanged { get; }

    /// <summary>The places where the file says something else than the inventory, because others wrote it: <c>machines.jon.installedAt</c>.</summary>
    public IReadOnlyList<string> KeptPaths { get; }

    /// <summary>Warnings: what the inventory declares and others changed (<c>CLAN4042</c>).</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
