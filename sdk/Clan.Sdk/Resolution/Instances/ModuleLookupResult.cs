using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>What a module reference leads to.</summary>
/// <param name="Module">The definition; null where there is none.</param>
/// <param name="Problem">What is wrong with the reference; null where nothing is.</param>
/// <param name="Message">The problem in words.</param>
/// <param name="IsFatal">Whether clan refuses the reference, as opposed to nobody having described it.</param>
internal sealed record ModuleLookupResult(
    ModuleDefinition? Module,
    DiagnosticKind? Problem = null,
    string Message = "",
    bool IsFatal = false
);
