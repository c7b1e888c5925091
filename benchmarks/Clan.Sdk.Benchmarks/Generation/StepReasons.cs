using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Benchmarks.Generation;

/// <summary>Holds the generator to what its figures claim: an unrelated edit runs no step, an edited module emits one file anew.</summary>
internal static class StepReasons
{
    public static void RequireIncremental(
        DefinitionFile[] definitions,
        DefinitionFile module,
        DefinitionFile edited,
        Compilation compilation,
        Compilation changed
    )
    {
        var finished = Consumer.Driver(definitions, trackSteps: true).RunGenerators(compilation);
        Require(Emitted(finished.RunGenerators(changed)) == 0, "An unrelated edit emits files anew.");
        Require(
            Emitted(finished.ReplaceAdditionalText(module, edited).RunGenerators(compilation)) == 1,
            "An edited module emits other files than its own."
        );
    }

    private static int Emitted(GeneratorDriver driver) =>
        driver
            .GetRunResult()
            .Results[0]
            .TrackedOutputSteps.Values.SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
