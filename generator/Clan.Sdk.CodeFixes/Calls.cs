using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Finds and changes calls in fluent chains.</summary>
internal static class Calls
{
    /// <summary>The call whose argument, or whose name, this is.</summary>
    public static InvocationExpressionSyntax? Around(SyntaxNode node) =>
        node is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax named } access }
        && access.Name == node
            ? named
            : node.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent as InvocationExpressionSyntax;

    /// <summary>The call with all calls that follow it.</summary>
    public static ExpressionSyntax Chain(InvocationExpressionSyntax call)
    {
        ExpressionSyntax current = call;
        while (
            current.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access
            && access.Expression == current
        )
        {
            current = next;
        }

        return current;
    }

    /// <summary>The calls of a chain, the last one first.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Links(ExpressionSyntax chain)
    {
        for (var current = chain; current is InvocationExpressionSyntax call; )
        {
            yield return call;
            current = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        }
    }

    /// <summary>The object that a chain begins with.</summary>
    public static ExpressionSyntax Root(ExpressionSyntax chain)
    {
        var current = chain;
        while (true)
        {
            switch (current)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }:
                    current = access.Expression;
                    break;
                case MemberAccessExpressionSyntax access:
                    current = access.Expression;
                    break;
                default:
                    return current;
            }
        }
    }

    public static string? Name(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    /// <summary>The document without the call: the chain without it, or no statement where it is all of one.</summary>
    public static SyntaxNode? Without(SyntaxNode root, InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver })
        {
            return null;
        }

        return call.Parent is ExpressionStatementSyntax statement && receiver is not InvocationExpressionSyntax
            ? WithoutStatement(root, statement)
            : root.ReplaceNode(call, receiver.WithTrailingTrivia(call.GetTrailingTrivia()));
    }

    public static SyntaxNode? WithoutStatement(SyntaxNode root, StatementSyntax statement) =>
        root.RemoveNode(statement.Parent is GlobalStatementSyntax global ? global : statement, SyntaxRemoveOptions.KeepNoTrivia);

    /// <summary>The call followed by another one, on a line of its own where calls of the chain are.</summary>
    public static ExpressionSyntax Followed(InvocationExpressionSyntax call, string name, string argument)
    {
        var chain = Links(Chain(call)).Select(link => link.Expression).OfType<MemberAccessExpressionSyntax>();
        var lead = chain.FirstOrDefault(access =>
            access.OperatorToken.HasLeadingTrivia && access.OperatorToken.LeadingTrivia.Any(SyntaxKind.WhitespaceTrivia)
        );
        var head = call.WithoutTrailingTrivia();
        var dot = SyntaxFactory.Token(SyntaxKind.DotToken);
        if (lead is not null)
        {
            head = head.WithTrailingTrivia(lead.Expression.GetTrailingTrivia());
            dot = dot.WithLeadingTrivia(lead.OperatorToken.LeadingTrivia);
        }

        return SyntaxFactory
            .InvocationExpression(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression,
                    head,
                    dot,
                    SyntaxFactory.IdentifierName(name)
                ),
                SyntaxFactory.ArgumentList(
                    SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(argument)))
                )
            )
            .WithTrailingTrivia(call.GetTrailingTrivia());
    }
}
