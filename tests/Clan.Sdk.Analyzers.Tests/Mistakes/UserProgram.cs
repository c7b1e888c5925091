using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Analyzers.Tests.Mistakes;

/// <summary>A user's program: what the compiler and the analyzers say of it, and what resolution says when it runs.</summary>
internal sealed class UserProgram(string text)
{
    public const string End = "inventory.Write(\"inventory.json\");";
    private const string Path = "Program.cs";

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;"
    );

    // One load of the generated API for all programs: it registers its definitions once.
    private static readonly Lazy<AssemblyLoadContext> Api = new(() =>
    {
        var context = AssemblyLoadContext.Default;
        using var image = new MemoryStream([.. GeneratedApi.Image]);
        context.LoadFromStream(image);
        return context;
    });

    private static readonly AsyncLocal<Box?> Taken = new();

    /// <summary>Errors and warnings, of the compiler and of the analyzers, in the order of the text.</summary>
    public async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> WhileTypingAsync()
    {
        var compilation = Compile(text);
        var refused = compilation
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var found = await compilation
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new InventoryAnalyzer()))
            .GetAnalyzerDiagnosticsAsync();
        return [.. refused.Concat(found).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Runs the program and resolves its inventory where it would write it.</summary>
    public ResolvedInventory Run()
    {
        using var image = new MemoryStream();
        var result = Compile(text.Replace(End, "Clan.Sdk.Analyzers.Tests.Mistakes.Take.Resolved(inventory.Resolve());")).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        _ = Api.Value;
        var box = new Box();
        Taken.Value = box;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        try
        {
            var main = context.LoadFromStream(image).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Taken.Value = null;
            context.Unload();
        }

        return box.Resolved ?? throw new InvalidOperationException("The program does not end with " + End);
    }

    public static void Hand(ResolvedInventory resolved) => Taken.Value!.Resolved = resolved;

    private static CSharpCompilation Compile(string text) =>
        CSharpCompilation.Create(
            "Program" + Guid.NewGuid().ToString("N"),
            [Usings, CSharpSyntaxTree.ParseText(text, path: Path)],
            [.. GeneratedApi.References, MetadataReference.CreateFromFile(typeof(Take).Assembly.Location)],
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );

    private sealed class Box
    {
        public ResolvedInventory? Resolved { get; set; }
    }
}

/// <summary>Where programs under test leave their result.</summary>
public static class Take
{
    /// <summary>Takes it.</summary>
    public static void Resolved(ResolvedInventory resolved) => UserProgram.Hand(resolved);
}
