using Clan.Sdk.Definitions;

namespace Clan.Sdk.Resolution.Services;

/// <summary>An enabled instance of a known module.</summary>
/// <param name="Written">The instance as written.</param>
/// <param name="Module">Its module.</param>
/// <param name="Roles">Every role of the module, sorted, the unwritten ones too (R7).</param>
internal sealed record ResolvedInstance(WrittenInstance Written, ModuleDefinition Module, IReadOnlyList<ResolvedRole> Roles);
