using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Generator.Tests.Hosting;

/// <summary>
/// Runs the generator. Every run is followed by a second one over the same files with an unrelated change of the program,
/// which must find every step cached: incrementality is a property of each test.
/// </summary>
internal static class GeneratorHost
{
    public static GeneratorRun Run(
        IEnumerable<DefinitionFileText> files,
        string? source = null,
        string? sections = null,
        LanguageVersion version = LanguageVersion.CSharp12,
        string? visibility = null,
        MetadataReference? library = null
    )
    {
        var project = Consumer.Project(source, version, library);
        var driver = Driver(files, sections, version, visibility).RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);
        var run = new GeneratorRun(driver.GetRunResult(), compilation);
        Assert.Null(run.Exception);

        var edited = project.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("internal sealed class Unrelated;", Consumer.ParseOptions(version), "Unrelated.cs")
        );
        RunReasons.AssertNothingRan(driver.RunGenerators(edited).GetRunResult().Results[0]);
        return run;
    }

    public static GeneratorDriver Driver(
        IEnumerable<DefinitionFileText> files,
        string? sections = null,
        LanguageVersion version = LanguageVersion.CSharp12,
        string? visibility = null
    ) =>
        CSharpGeneratorDriver.Create(
            [new ClanGenerator().AsSourceGenerator()],
            files,
            Consumer.ParseOptions(version),
            new BuildOptions(sections, visibility),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
}
