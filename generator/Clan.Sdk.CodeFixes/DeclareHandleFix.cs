using System.Collections.Immutable;
using System.Composition;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Turns a text that stands for a machine or a tag into its handle: the variable that has it, or a new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareHandleFix))]
[Shared]
public sealed class DeclareHandleFix : ClanCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS1503", "CS0029");

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (
            Text(context.Node) is not { } literal
            || literal.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || Kind(context, literal) is not ({ } add, { } inventory)
        )
        {
            yield break;
        }

        var name = literal.Token.ValueText;
        var identifier = Declared(context, statement, add, name);
        var handle = identifier ?? Unused(context, statement, add, name);
        var used = context.Root.ReplaceNode(
            literal,
            SyntaxFactory.IdentifierName(handle).WithTriviaFrom(literal).WithAdditionalAnnotations(Marker)
        );
        if (identifier is not null)
        {
            yield return new($"Use '{handle}'", nameof(DeclareHandleFix), used);
            yield break;
        }

        var changed = used.GetAnnotatedNodes(Marker).Single().FirstAncestorOrSelf<StatementSyntax>()!;
        var declaration = SyntaxFactory
            .ParseStatement($"var {handle} = {inventory}.{add}({literal});")
            .WithLeadingTrivia(changed.GetLeadingTrivia())
            .WithTrailingTrivia(
                changed
                    .GetTrailingTrivia()
                    .Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                    .DefaultIfEmpty(SyntaxFactory.LineFeed)
                    .First()
            );
        var rest = changed.WithLeadingTrivia(changed.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        var root = changed.Parent is GlobalStatementSyntax global
            ? used.ReplaceNode(global, new SyntaxNode[] { SyntaxFactory.GlobalStatement(declaration), SyntaxFactory.GlobalStatement(rest) })
            : used.ReplaceNode(changed, new SyntaxNode[] { declaration, rest });
        yield return new($"Declare '{handle}' with {add}", nameof(DeclareHandleFix), root);
    }

    private static readonly SyntaxAnnotation Marker = new();

    private static LiteralExpressionSyntax? Text(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal,
            ArgumentSyntax { Expression: LiteralExpressionSyntax literal } when literal.IsKind(SyntaxKind.StringLiteralExpression) =>
                literal,
            _ => null,
        };

    // What the call takes, and how to reach the inventory from it.
    private static (string? Add, string? Inventory) Kind(FixContext context, LiteralExpressionSyntax literal)
    {
        if (
            literal.FirstAncestorOrSelf<InvocationExpressionSyntax>()
            is not { Expression: MemberAccessExpressionSyntax { Expression: var receiver } access }
        )
        {
            return default;
        }

        var type = context.Model.GetTypeInfo(receiver).Type;
        return access.Name.Identifier.ValueText switch
        {
            "AddMachine" when ClanSymbols.Same(type, context.Symbols.Inventory) => ("AddTag", receiver.ToString()),
            "AddTag" when ClanSymbols.Same(type, context.Symbols.Inventory) => ("AddMachine", receiver.ToString()),
            "WithTag" or "WithTags" when ClanSymbols.Same(type, context.Symbols.Machine) => ("AddTag", Inventory(context, receiver)),
            _ when context.Symbols.IsInstance(type)
                    || ClanSymbols.Same(type, context.Symbols.ServicesSection)
                    || ClanSymbols.Same(type, context.Symbols.InstancesSection) => ("AddMachine", Inventory(context, receiver)),
            _ => default,
        };
    }

    private static string? Inventory(FixContext context, ExpressionSyntax receiver)
    {
        var root = Calls.Root(receiver);
        return context.Model.GetTypeInfo(root).Type switch
        {
            { } type when ClanSymbols.Same(type, context.Symbols.Inventory) => root.ToString(),
            { } type when root is IdentifierNameSyntax && (context.Symbols.IsInstance(type) || type.GetMembers("Inventory").Length > 0) =>
                $"{root}.Inventory",
            _ => null,
        };
    }

    // A variable that is declared with this name before the statement.
    private static string? Declared(FixContext context, StatementSyntax statement, string add, string name) =>
        context
            .Model.LookupSymbols(statement.SpanStart)
            .OfType<ILocalSymbol>()
            .Where(local =>
                local.DeclaringSyntaxReferences.Length > 0 && local.DeclaringSyntaxReferences[0].Span.End <= statement.SpanStart
            )
            .FirstOrDefault(local =>
                local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }
                && Calls
                    .Links(value)
                    .Any(link =>
                        Calls.Name(link) == add
                        && (link.ArgumentList.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax)?.Token.ValueText == name
                    )
            )
            ?.Name;

    private static string Unused(FixContext context, StatementSyntax statement, string add, string name)
    {
        var words = name.Split([.. name.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Concat(
            words.Select(
                (word, i) =>
                    i == 0 ? char.ToLowerInvariant(word[0]) + word.Substring(1) : char.ToUpperInvariant(word[0]) + word.Substring(1)
            )
        );
        var noun = add.Substring("Add".Length);
        var stem =
            joined.Length == 0 || char.IsDigit(joined[0]) ? noun.ToLowerInvariant() + joined
            : SyntaxFacts.GetKeywordKind(joined) != SyntaxKind.None ? joined + noun
            : joined;
        var taken = new HashSet<string>(context.Model.LookupSymbols(statement.SpanStart).Select(symbol => symbol.Name));
        return taken.Contains(stem)
            ? Enumerable.Range(2, int.MaxValue - 2).Select(number => stem + number).First(candidate => !taken.Contains(candidate))
            : stem;
    }
}
