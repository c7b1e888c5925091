using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Clan.Sdk.Cli.Import;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Import.Tests.Support;

/// <summary>Compiles the programs of many imports together, each in a namespace of its own, and runs them.</summary>
internal sealed class MadePrograms
{
    private const string End = "return await inventory.RunAsync(args);";

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Inventory).Assembly.Location),
        // The built-in modules come compiled, as every program has them.
        MetadataReference.CreateFromFile(typeof(Clan.Sdk.Instances.Zerotier).Assembly.Location),
    ];

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    private readonly Assembly _assembly;

    private MadePrograms(Assembly assembly) => _assembly = assembly;

    /// <summary>The inventory that each of the programs makes, in their order.</summary>
    public static IReadOnlyList<Inventory> Run(IReadOnlyList<ImportedProject> projects)
    {
        var programs = new MadePrograms(Compile(projects));
        return [.. projects.Select((_, i) => programs.Make(i))];
    }

    private static Assembly Compile(IReadOnlyList<ImportedProject> projects)
    {
        var trees = projects.SelectMany((project, i) => Imported.Sources(project).Select(file => Tree(file, i)));
        var project = CSharpCompilation.Create(
            "Imported",
            trees,
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        var compilation = WithModules(project, projects.SelectMany(imported => imported.Files));
        // That a module has left clan-core is to be read by whoever imports an inventory with it.
        var problems = compilation
            .GetDiagnostics()
            .Where(diagnostic => diagnostic is { Severity: >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, Id: not "CS0618" });
        Assert.True(!problems.Any(), string.Join("\n", problems.Take(20).Select(Excerpt)));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        return new AssemblyLoadContext("imported", isCollectible: true).LoadFromStream(image);
    }

    private static Compilation WithModules(CSharpCompilation project, IEnumerable<SourceFile> files)
    {
        var definitions = files
            .Where(file => file.Path.StartsWith("clan-modules/", StringComparison.Ordinal))
            .Select(file => new DefinitionText("/project/" + file.Path, file.Text))
            .ToList();
        if (definitions.Count == 0)
        {
            return project;
        }

        CSharpGeneratorDriver
            .Create([new ClanGenerator().AsSourceGenerator()], [.. DefinitionText.BuiltIn, .. definitions], Parsing, DefinitionText.Options)
            .RunGeneratorsAndUpdateCompilation(project, out var compilation, out var findings);
        var noticed = findings.Where(finding => finding.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).ToList();
        Assert.True(noticed.Count == 0, string.Join("\n", noticed));
        return compilation;
    }

    // Statements at the top of a file become a method; a file of types goes into the program's namespace.
    private static SyntaxTree Tree(SourceFile file, int program)
    {
        var lines = file.Text.Split('\n');
        var usings = lines.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal)).ToList();
        var body = string.Join('\n', lines.Skip(usings.Count));
        var text = body.Contains(End, StringComparison.Ordinal)
            ? $"internal static class Made {{ public static Inventory Make() {{ {body.Replace(End, "return inventory;", StringComparison.Ordinal)} }} }}"
            : body;
        return CSharpSyntaxTree.ParseText(
            $"{string.Join('\n', usings)}\nusing System.Collections.Generic;\nnamespace P{program};\n{text}",
            Parsing,
            $"{program}/{file.Path}"
        );
    }

    private static string Excerpt(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        return $"{diagnostic}\n    {diagnostic.Location.SourceTree?.GetText().Lines[line]}";
    }

    private Inventory Make(int program) =>
        (Inventory)_assembly.GetType($"P{program}.Made", throwOnError: true)!.GetMethod("Make")!.Invoke(null, null)!;
}
