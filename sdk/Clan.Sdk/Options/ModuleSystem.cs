using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Options;

/// <summary>Where the module systems of the two sections differ (each has its own version of the nixpkgs library).</summary>
/// <param name="MixedChoice">The kind when definitions of a choice belong to different branches.</param>
/// <param name="MissingSeverity">The severity of an option that has neither value nor default.</param>
/// <param name="ReportsComputed">Whether a value that only clan computes counts as missing.</param>
/// <param name="HasEmptyValues">Whether a list, a map or a record that nothing defines is empty instead of missing.</param>
/// <param name="ReadsLonePriority">Whether the priority of the only definition is looked at: one beyond 9999 then counts as none.</param>
/// <param name="KnowsDefinitions">Whether the mark <c>definition</c> is one.</param>
internal sealed record ModuleSystem(
    DiagnosticKind MixedChoice,
    DiagnosticSeverity MissingSeverity,
    bool ReportsComputed,
    bool HasEmptyValues,
    bool ReadsLonePriority,
    bool KnowsDefinitions
)
{
    /// <summary>docs/semantics/services.md §6.</summary>
    public static readonly ModuleSystem Services = new(
        DiagnosticTable.Conflict,
        DiagnosticSeverity.Error,
        ReportsComputed: false,
        HasEmptyValues: false,
        ReadsLonePriority: true,
        KnowsDefinitions: false
    );

    /// <summary>docs/semantics/instances.md §5 (5.7, 5.12).</summary>
    public static readonly ModuleSystem Instances = new(
        DiagnosticTable.WrongType,
        DiagnosticSeverity.Warning,
        ReportsComputed: true,
        HasEmptyValues: true,
        ReadsLonePriority: false,
        KnowsDefinitions: true
    );
}
