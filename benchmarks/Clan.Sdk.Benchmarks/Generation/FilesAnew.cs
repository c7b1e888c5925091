using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Benchmarks.Generation;

/// <summary>Holds the generator to what its figures claim: an unrelated edit emits no file anew, an edited module one.</summary>
/// <remarks>
/// A file that was not emitted anew keeps its text, the very object. What the compiler records of steps would say the same, but it walks to the inputs
/// of each step once for every step that leads there: with hundreds of definitions that takes minutes.
/// </remarks>
internal static class FilesAnew
{
    public static void RequireIncremental(
        DefinitionFile[] definitions,
        DefinitionFile module,
        DefinitionFile edited,
        Compilation compilation,
        Compilation changed
    )
    {
        var finished = Consumer.Driver(definitions).RunGenerators(compilation);
        var before = Texts(finished).ToHashSet<SourceText>(ReferenceEqualityComparer.Instance);
        Require(Texts(finished.RunGenerators(changed)).All(before.Contains), "An unrelated edit emits files anew.");
        Require(
            Texts(finished.ReplaceAdditionalText(module, edited).RunGenerators(compilation)).Count(text => !before.Contains(text)) == 1,
            "An edited module emits other files than its own."
        );
    }

    private static IEnumerable<SourceText> Texts(GeneratorDriver driver) =>
        driver.GetRunResult().Results[0].GeneratedSources.Select(source => source.SourceText);

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
