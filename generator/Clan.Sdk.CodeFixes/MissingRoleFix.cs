using System.Collections.Immutable;
using System.Composition;
using Clan.Sdk.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Writes the name of the role that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingRoleFix))]
[Shared]
public sealed class MissingRoleFix : ClanCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLAN2019");

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (
            context.Node is LiteralExpressionSyntax text
            && context.Diagnostic.Properties.TryGetValue(MissingRole.Nearest, out var nearest)
            && nearest is not null
        )
        {
            var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest));
            yield return new(
                $"Change to '{nearest}'",
                nameof(MissingRoleFix),
                context.Root.ReplaceNode(text, literal.WithTriviaFrom(text))
            );
        }
    }
}
