using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.Analyzers.Interpreter;

/// <summary>The values of local variables.</summary>
internal sealed class LocalValues
{
    private readonly Dictionary<ILocalSymbol, (AbstractValue Value, Scope Scope)> _values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _distrusted = new(StringComparer.Ordinal);

    /// <summary>Names that loops, lambdas and references assign, at a time that the order of the text does not tell: never known.</summary>
    /// <returns>False where a jump back runs statements in an order that the text does not tell either.</returns>
    public bool Distrust(SyntaxNode body)
    {
        foreach (var node in body.DescendantNodes())
        {
            // An initializer sets what its new object has, no local.
            if (node.Parent is InitializerExpressionSyntax && node is AssignmentExpressionSyntax)
            {
                continue;
            }

            if (node is LabeledStatementSyntax)
            {
                return false;
            }

            var target = node switch
            {
                AssignmentExpressionSyntax assignment
                    when assignment.Left is TupleExpressionSyntax
                        || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                        || IsRepeated(node, body) => assignment.Left,
                ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 } argument => argument.Expression,
                RefExpressionSyntax reference => reference.Expression,
                PrefixUnaryExpressionSyntax prefix => prefix.Operand,
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                _ => null,
            };
            if (node is AssignmentExpressionSyntax { Left: var changed } && IsLater(node, body) && RootOf(changed) is { } root)
            {
                _distrusted.Add(root);
            }

            if (target is IdentifierNameSyntax name)
            {
                _distrusted.Add(name.Identifier.ValueText);
            }
            else if (target is TupleExpressionSyntax tuple)
            {
                _distrusted.UnionWith(
                    tuple
                        .Arguments.Select(argument => argument.Expression)
                        .OfType<IdentifierNameSyntax>()
                        .Select(part => part.Identifier.ValueText)
                );
            }
        }

        return true;
    }

    public bool IsDistrusted(string name) => _distrusted.Contains(name);

    public AbstractValue Get(ILocalSymbol local) => _values.TryGetValue(local, out var known) ? known.Value : AbstractValue.Unknown;

    public void Declare(ILocalSymbol local, AbstractValue value, Scope scope)
    {
        if (!IsDistrusted(local.Name))
        {
            _values[local] = (value, scope);
        }
    }

    /// <returns>False where it is not certain that the local has the value from here on.</returns>
    public bool Assign(ILocalSymbol local, AbstractValue value, Scope scope)
    {
        if (!IsDistrusted(local.Name) && _values.TryGetValue(local, out var known) && ReferenceEquals(known.Scope.Region, scope.Region))
        {
            _values[local] = (value, known.Scope);
            return true;
        }

        _values.Remove(local);
        return false;
    }

    // What the local holds is changed by code that runs whenever it is called.
    private static string? RootOf(ExpressionSyntax target) =>
        target switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.ValueText,
            ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => RootOf(access.Expression),
            ElementAccessExpressionSyntax access => RootOf(access.Expression),
            _ => null,
        };

    private static bool IsLater(SyntaxNode node, SyntaxNode body) =>
        node.Ancestors()
            .TakeWhile(ancestor => ancestor != body)
            .Any(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static bool IsRepeated(SyntaxNode node, SyntaxNode body)
    {
        for (var current = node.Parent; current is not null && current != body; current = current.Parent)
        {
            if (
                current
                is ForStatementSyntax
                    or CommonForEachStatementSyntax
                    or WhileStatementSyntax
                    or DoStatementSyntax
                    or AnonymousFunctionExpressionSyntax
                    or LocalFunctionStatementSyntax
            )
            {
                return true;
            }
        }

        return false;
    }
}
