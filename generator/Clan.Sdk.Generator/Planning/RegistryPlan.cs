using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Planning;

/// <summary>The constants that the initializer hands to the runtime.</summary>
internal sealed record RegistryPlan(EquatableArray<string> Schemas, EquatableArray<string> Modules);
