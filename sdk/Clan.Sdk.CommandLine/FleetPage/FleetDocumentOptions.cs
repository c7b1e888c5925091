namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>What the page needs beside the fleet.</summary>
/// <param name="SourceUrl">How a line of source is reached on the code host, with <c>{path}</c> and <c>{line}</c>; null for no such links.</param>
/// <param name="Root">The folder that <c>{path}</c> is relative to.</param>
internal sealed record FleetDocumentOptions(string? SourceUrl, string? Root);
