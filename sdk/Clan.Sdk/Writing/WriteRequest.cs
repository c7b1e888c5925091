using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>A document that is to be written to a file.</summary>
/// <param name="Path">The file as the user names it.</param>
/// <param name="Declared">The document: what of the inventory JSON holds.</param>
/// <param name="Nix">The rest.</param>
/// <param name="Mode">What becomes of what others wrote there.</param>
/// <param name="ReadFrom">
/// The file's content as the document was read from it, where it was: then this is a change of that file, and nothing is noted as applied.
/// </param>
/// <param name="Check">What is wrong with a document.</param>
internal sealed record WriteRequest(
    string Path,
    ObjectValue Declared,
    NixRequest Nix,
    InventoryWriteMode Mode,
    StoredDocument? ReadFrom,
    Func<ObjectValue, IReadOnlyList<Diagnostic>> Check
);
