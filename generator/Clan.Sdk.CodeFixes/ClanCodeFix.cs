using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;

namespace Clan.Sdk.CodeFixes;

/// <summary>A code fix that changes one document; fixing all of a kind works.</summary>
public abstract class ClanCodeFix : CodeFixProvider
{
    private protected ClanCodeFix() { }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || ClanSymbols.Find(model.Compilation) is not { } symbols)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach (var fix in Fixes(new(root, node, model, symbols, diagnostic)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(fix.Root)), equivalenceKey: fix.Key),
                    diagnostic
                );
            }
        }
    }

    private protected abstract IEnumerable<Fix> Fixes(FixContext context);

    private protected static Fix? Replace(FixContext context, string title, string key, (SyntaxNode Old, SyntaxNode New)? change) =>
        change is { } nodes
            ? new(title, key, context.Root.ReplaceNode(nodes.Old, nodes.New.WithAdditionalAnnotations(Formatter.Annotation)))
            : null;
}

/// <param name="Title">What it does.</param>
/// <param name="Key">What it has in common with the fixes that "fix all" applies with it.</param>
/// <param name="Root">The changed document.</param>
internal sealed record Fix(string Title, string Key, SyntaxNode Root);

/// <param name="Node">What the diagnostic points at.</param>
internal sealed record FixContext(
    SyntaxNode Root,
    SyntaxNode Node,
    SemanticModel Model,
    ClanSymbols Symbols,
    Microsoft.CodeAnalysis.Diagnostic Diagnostic
);
