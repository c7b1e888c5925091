using Clan.Sdk.Resolution.Types;

namespace Clan.Sdk.Resolution;

/// <summary>Findings of a merge as diagnostics.</summary>
internal static class MergeProblems
{
    /// <summary>The finding, at its own place or, where it has none, at the place that stands for it.</summary>
    public static Diagnostic At(this MergeProblem problem, SourceLocation otherwise, string? service = null, string? instance = null, string? role = null, string? machine = null) =>
        new(problem.Kind, problem.Message, problem.Location.IsKnown ? problem.Location : otherwise)
        {
            Severity = problem.Severity,
            Path = problem.Path,
            Option = problem.Option,
            Service = service,
            Instance = instance,
            Role = role,
            Machine = machine,
        };
}
