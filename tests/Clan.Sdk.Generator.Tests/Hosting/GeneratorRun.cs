using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Generator.Tests.Hosting;

/// <summary>What a run of the generator gave, and the program compiled with it.</summary>
internal sealed class GeneratorRun(GeneratorDriverRunResult result, Compilation compilation)
{
    private readonly GeneratorDriverRunResult _result = result;

    /// <summary>The same generated code in another program.</summary>
    public GeneratorRun(GeneratorRun run, Compilation compilation)
        : this(run._result, compilation) { }

    public Exception? Exception => _result.Results[0].Exception;

    public GeneratorRunResult Result => _result.Results[0];

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; } =
        result
            .Results[0]
            .GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The findings in definition files, as <c>path(line,column): severity id</c>, in order.</summary>
    public IEnumerable<string> Findings => Result.Diagnostics.Select(Place);

    /// <summary>What the compiler says of the program and the generated code; warnings are errors here.</summary>
    public IReadOnlyList<RoslynDiagnostic> Errors =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= RoslynSeverity.Warning)];

    public Compilation Compilation => compilation;

    public GeneratorRun Compiles()
    {
        Assert.True(Errors.Count == 0, string.Join("\n", Errors.Take(20)));
        return this;
    }

    /// <summary>Runs <c>Consumer.Program.Run()</c>.</summary>
    public string Execute()
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.Empty(
            emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == RoslynSeverity.Error).Select(diagnostic => diagnostic.ToString())
        );
        image.Position = 0;
        var context = new AssemblyLoadContext("consumer", isCollectible: true);
        try
        {
            var program = context.LoadFromStream(image).GetType("Consumer.Program", throwOnError: true)!;
            return (string)program.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Place(RoslynDiagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return FormattableString.Invariant(
            $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.Severity} {diagnostic.Id}"
        );
    }
}
