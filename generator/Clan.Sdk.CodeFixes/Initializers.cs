using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Changes the members of object initializers.</summary>
internal static class Initializers
{
    /// <summary>The creation with one more member.</summary>
    public static BaseObjectCreationExpressionSyntax With(BaseObjectCreationExpressionSyntax creation, string member, string value)
    {
        var initializer = creation.Initializer;
        if (initializer is null || initializer.Expressions.Count == 0)
        {
            var made = (BaseObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new() {{ {member} = {value} }}");
            return creation
                .WithTrailingTrivia(SyntaxFactory.Space)
                .WithInitializer(made.Initializer)
                .WithTrailingTrivia(creation.GetTrailingTrivia());
        }

        var last = initializer.Expressions.Last();
        var added = SyntaxFactory
            .ParseExpression($"{member} = {value}")
            .WithLeadingTrivia(last.GetLeadingTrivia())
            .WithTrailingTrivia(last.GetTrailingTrivia());
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        comma = last.HasLeadingTrivia
            ? comma.WithTrailingTrivia(initializer.OpenBraceToken.TrailingTrivia)
            : comma.WithTrailingTrivia(SyntaxFactory.Space);
        var nodes = initializer.Expressions.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators();
        nodes = nodes.Count % 2 == 1 ? nodes.Add(comma).Add(added) : nodes.Add(added);
        return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(nodes)));
    }

    /// <summary>The creation without a member.</summary>
    public static BaseObjectCreationExpressionSyntax Without(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax member) =>
        creation.WithInitializer(creation.Initializer!.WithExpressions(creation.Initializer.Expressions.Remove(member)));

    /// <summary>A value to begin with.</summary>
    public static string Placeholder(ITypeSymbol type) =>
        type switch
        {
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Placeholder(
                nullable.TypeArguments[0]
            ),
            { SpecialType: SpecialType.System_String } => "\"\"",
            { SpecialType: SpecialType.System_Boolean } => "false",
            { SpecialType: SpecialType.System_Int64 or SpecialType.System_Double } => "0",
            { TypeKind: TypeKind.Enum } => Enumeration(type),
            { Name: "ClanValue" } => "\"\"",
            INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1 } => "[]",
            _ => "new()",
        };

    private static string Enumeration(ITypeSymbol type) =>
        $"{type.ToDisplayString()}.{type.GetMembers().OfType<IFieldSymbol>().First(member => member.HasConstantValue).Name}";
}
