using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Removes the call that gives a name again, or puts the first handle in its place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateNameFix))]
[Shared]
public sealed class DuplicateNameFix : ClanCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLAN2005");

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (
            Calls.Around(context.Node) is not { } call
            || context.Diagnostic.AdditionalLocations.FirstOrDefault() is not { } first
            || first.SourceTree != context.Root.SyntaxTree
        )
        {
            yield break;
        }

        if (call.Parent is ExpressionStatementSyntax statement)
        {
            if (Calls.WithoutStatement(context.Root, statement) is { } root)
            {
                yield return new("Remove the second call", nameof(DuplicateNameFix), root);
            }
        }
        else if (
            Variable(context, first) is { } variable
            && SymbolEqualityComparer.Default.Equals(context.Model.GetTypeInfo(call).Type, variable.Type)
        )
        {
            yield return new(
                $"Use '{variable.Name}'",
                nameof(DuplicateNameFix),
                context.Root.ReplaceNode(call, SyntaxFactory.IdentifierName(variable.Name).WithTriviaFrom(call))
            );
        }
    }

    private static ILocalSymbol? Variable(FixContext context, Location first) =>
        context.Root.FindNode(first.SourceSpan).FirstAncestorOrSelf<VariableDeclaratorSyntax>()
            is { Initializer.Value: InvocationExpressionSyntax made } declarator
        && made.Span.Contains(first.SourceSpan)
            ? context.Model.GetDeclaredSymbol(declarator) as ILocalSymbol
            : null;
}
