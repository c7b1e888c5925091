using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Options;

/// <summary>A finding of a merge, without the address: the same settings may hold for many machines.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Severity">the severity under the section's module system.</param>
/// <param name="Path">Where, from the root of the merge.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Location">Where the offending value was written.</param>
/// <param name="Option">The unknown option, where it is about one, from the record that lacks it.</param>
internal sealed record MergeProblem(
    DiagnosticKind Kind,
    DiagnosticSeverity Severity,
    IReadOnlyList<string> Path,
    string Message,
    SourceLocation Location,
    string? Option = null
);
