using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Removes what is one too many: a member of a role, or the second call for one place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveCallFix))]
[Shared]
public sealed class RemoveCallFix : ClanCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLAN2001", "CLAN2015");

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        var title = context.Diagnostic.Id == "CLAN2001" ? "Remove from the role" : "Remove the second one";
        if (Without(context.Root, context.Node) is { } root)
        {
            yield return new(title, nameof(RemoveCallFix) + context.Diagnostic.Id, root);
        }
    }

    private static SyntaxNode? Without(SyntaxNode root, SyntaxNode node) =>
        node switch
        {
            AssignmentExpressionSyntax
            {
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation }
            } member => root.ReplaceNode(creation, Initializers.Without(creation, member)),
            { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: > 1 } collection } element } =>
                root.ReplaceNode(collection, collection.WithElements(collection.Elements.Remove(element))),
            { Parent: InitializerExpressionSyntax { Expressions.Count: > 1 } list } => root.ReplaceNode(
                list,
                list.WithExpressions(list.Expressions.Remove((ExpressionSyntax)node))
            ),

            // A role that the module needs is a parameter of AddX and cannot be left out.
            _ when Calls.Around(node) is { } call && Calls.Name(call)?.StartsWith("With", StringComparison.Ordinal) == true =>
                Calls.Without(root, call),
            _ => null,
        };
}
