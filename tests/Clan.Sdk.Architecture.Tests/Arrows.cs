using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.Architecture.Tests;

/// <summary>A name in one folder that is declared in another.</summary>
/// <param name="From">The folder that uses it.</param>
/// <param name="To">The folder that declares it.</param>
/// <param name="Text">File, line and name.</param>
internal sealed record Arrow(string From, string To, string Text);

/// <summary>Which folders use which, by what names mean: one namespace may span folders, and a using line may be idle.</summary>
internal static class Arrows
{
    /// <param name="compilation">The sources.</param>
    /// <param name="folderOf">The folder of a file; null for one that counts for none.</param>
    public static IEnumerable<Arrow> Of(Compilation compilation, Func<string, string?> folderOf)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(tree => folderOf(tree.FilePath) is not null))
        {
            var model = compilation.GetSemanticModel(tree);
            var from = folderOf(tree.FilePath)!;
            foreach (
                var name in tree.GetRoot()
                    .DescendantNodes()
                    .Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax)
            )
            {
                if (Symbol(model, name) is { } symbol && Home(symbol) is { } home && folderOf(home) is { } to && to != from)
                {
                    var line = tree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
                    yield return new(from, to, $"{Path.GetFileName(tree.FilePath)}:{line} uses {symbol.ToDisplayString()}");
                }
            }
        }
    }

    private static ISymbol? Symbol(SemanticModel model, SyntaxNode name)
    {
        var info = model.GetSymbolInfo(name);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
            IMethodSymbol { ReducedFrom: { } extension } => extension,
            ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol or INamespaceSymbol or ITypeParameterSymbol => null,
            var symbol => symbol,
        };
    }

    // A type in several files is at home in the one that is named after it.
    private static string? Home(ISymbol symbol)
    {
        var files = symbol.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).ToList();
        return files.Find(file => Path.GetFileNameWithoutExtension(file) == symbol.Name) ?? files.FirstOrDefault();
    }
}
