using System.Text.Json.Nodes;

namespace Clan.Sdk.Cli.Sync.Changes;

/// <summary>A file of definitions and what becomes of it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Subject">What it describes, for people: <c>clan-core zerotier</c>.</param>
/// <param name="Text">Its text from now on; null where it goes.</param>
/// <param name="IsNew">Whether it is not there yet.</param>
/// <param name="Changes">What differs.</param>
internal sealed record SyncedFile(string Path, string Subject, string? Text, bool IsNew, IReadOnlyList<DefinitionChange> Changes);

/// <summary>A document that a file is to hold.</summary>
/// <param name="Identity">By which it is found again, whatever its file is called.</param>
/// <param name="Name">The name of a new file.</param>
/// <param name="Subject">What it describes, for people.</param>
/// <param name="Document">The document; null to keep the file that is there, as of what could not be read.</param>
internal sealed record WantedFile(string Identity, string Name, string Subject, JsonObject? Document);
