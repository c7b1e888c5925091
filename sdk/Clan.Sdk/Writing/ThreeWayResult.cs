using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>What comes of three documents.</summary>
/// <param name="Document">The document to write; of no use where there are conflicts.</param>
/// <param name="Conflicts">What both sides changed, each in its own way.</param>
/// <param name="Kept">What others added, changed or removed and stays so: from what was applied to what the file holds.</param>
internal sealed record ThreeWayResult(ObjectValue Document, IReadOnlyList<DocumentConflict> Conflicts, IReadOnlyList<DocumentChange> Kept);
