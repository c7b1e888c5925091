namespace Clan.Sdk.Resolution.Instances;

/// <summary>An instance that does not fail as a whole.</summary>
/// <param name="Written">The instance as written.</param>
/// <param name="Roles">The roles that are written, in byte order.</param>
internal sealed record ResolvedInstance(WrittenInstance Written, IReadOnlyList<ResolvedRole> Roles);
