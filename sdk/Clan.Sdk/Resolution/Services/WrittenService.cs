namespace Clan.Sdk.Resolution.Services;

/// <summary>All instances of a service.</summary>
/// <param name="Name">The module's name.</param>
/// <param name="Location">Where it was written.</param>
/// <param name="Instances">Its instances, sorted.</param>
internal sealed record WrittenService(string Name, SourceLocation Location, IReadOnlyList<WrittenInstance> Instances);
