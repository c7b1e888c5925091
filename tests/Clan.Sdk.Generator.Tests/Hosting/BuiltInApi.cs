using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Generator.Tests.Hosting;

/// <summary>The API of all modules that come with Clan.Sdk, generated once for all tests that only use it.</summary>
internal static class BuiltInApi
{
    private static readonly Lazy<GeneratorRun> Run = new(() => GeneratorHost.Run(BuiltIn.All));

    public static GeneratorRun Generated => Run.Value;

    /// <summary>What the compiler says of a program that uses the API.</summary>
    public static IReadOnlyList<RoslynDiagnostic> ErrorsIn(string program)
    {
        var tree = Parse(program);
        var model = Run.Value.Compilation.AddSyntaxTrees(tree).GetSemanticModel(tree);
        return [.. model.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= RoslynSeverity.Warning)];
    }

    /// <summary>Compiles and runs a program that uses the API.</summary>
    public static string Execute(string program) =>
        new GeneratorRun(Run.Value, Run.Value.Compilation.AddSyntaxTrees(Parse(program))).Execute();

    private static SyntaxTree Parse(string program) =>
        CSharpSyntaxTree.ParseText(program, Consumer.ParseOptions(LanguageVersion.CSharp12), "Program.cs");
}
