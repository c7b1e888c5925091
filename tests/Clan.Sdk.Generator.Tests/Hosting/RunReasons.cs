using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Generator.Tests.Hosting;

/// <summary>Why the pipeline's steps ran, or did not.</summary>
internal static class RunReasons
{
    public static void AssertNothingRan(GeneratorRunResult result)
    {
        foreach (var step in result.TrackedSteps.Where(step => StepNames.All.Contains(step.Key)))
        {
            Assert.All(step.Value, run => Assert.All(run.Outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)));
        }

        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>For a step: how many of its outputs had which reason, as <c>2 Cached, 1 Modified</c>.</summary>
    public static string Of(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs)
            ? Count(runs.SelectMany(run => run.Outputs).Select(output => output.Reason))
            : "none";

    /// <summary>The same for the files that are given to the compiler.</summary>
    public static string OfOutputs(GeneratorRunResult result) => Count(Outputs(result));

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static string Count(IEnumerable<IncrementalStepRunReason> reasons) =>
        string.Join(
            ", ",
            reasons
                .GroupBy(reason => reason)
                .OrderBy(group => group.Key.ToString(), StringComparer.Ordinal)
                .Select(group => $"{group.Count()} {group.Key}")
        );
}
