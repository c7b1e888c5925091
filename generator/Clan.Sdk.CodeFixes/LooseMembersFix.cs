using System.Collections.Immutable;
using System.Composition;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Puts the brackets around several members.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LooseMembersFix))]
[Shared]
public sealed class LooseMembersFix : ClanCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLAN2018");

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (
            context.Node.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax call
            && LooseArguments.Find(call, context.Model, context.Symbols) is { HasSettings: false, Run: var run }
        )
        {
            var arguments = call.ArgumentList.Arguments;
            var first = arguments.IndexOf(run[0]);
            var last = first + run.Count - 1;
            var text = $"[{string.Join(", ", run.Select(argument => argument.Expression.WithoutTrivia().ToString()))}]";
            var together = run[0]
                .WithExpression(SyntaxFactory.ParseExpression(text))
                .WithTrailingTrivia(run[run.Count - 1].GetTrailingTrivia());
            var list = arguments.Take(first).Append(together).Concat(arguments.Skip(last + 1));
            var commas = arguments.GetSeparators().Take(first).Concat(arguments.GetSeparators().Skip(last));
            yield return new(
                "Put brackets around them",
                nameof(LooseMembersFix),
                context.Root.ReplaceNode(call.ArgumentList, call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(list, commas)))
            );
        }
    }
}
