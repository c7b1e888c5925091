namespace Clan.Sdk.Resolution.Common;

/// <summary>Final settings of a machine: of a module as a whole (services schema), or of a role of an instance (instances schema).</summary>
internal sealed record FinalSettings(string Module, string? Instance, string? Role, ResolvedSettings Settings);
