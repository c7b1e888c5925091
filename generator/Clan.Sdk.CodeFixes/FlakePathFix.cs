using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Makes a path of the flake of a text that looks like one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlakePathFix))]
[Shared]
public sealed class FlakePathFix : ClanCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLAN2010");

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (
            context.Node is ExpressionSyntax text
            && context.Model.GetConstantValue(text) is { HasValue: true, Value: string { Length: > 0 } }
        )
        {
            var path = SyntaxFactory.InvocationExpression(
                SyntaxFactory.ParseExpression("NixPath.Of"),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(text.WithoutTrivia())))
            );
            yield return new(
                "Make it a path of the flake",
                nameof(FlakePathFix),
                context.Root.ReplaceNode(text, path.WithTriviaFrom(text))
            );
        }
    }
}
