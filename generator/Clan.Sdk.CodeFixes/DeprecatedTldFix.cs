using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Renames the deprecated field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeprecatedTldFix))]
[Shared]
public sealed class DeprecatedTldFix : ClanCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLAN2012");

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (
            context.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>()
                is { Left: IdentifierNameSyntax name, Parent: InitializerExpressionSyntax initializer }
            && !initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(member => member.Left.ToString() == "Domain")
        )
        {
            yield return new(
                "Set 'Domain' instead",
                nameof(DeprecatedTldFix),
                context.Root.ReplaceNode(name, SyntaxFactory.IdentifierName("Domain").WithTriviaFrom(name))
            );
        }
    }
}
