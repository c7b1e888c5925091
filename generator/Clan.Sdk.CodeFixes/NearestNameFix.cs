using System.Collections.Immutable;
using System.Composition;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Offers the name that was meant: of a module, a role, a setting, an enumeration's member, a machine or a tag.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameFix))]
[Shared]
public sealed class NearestNameFix : ClanCodeFix
{
    private const string NoMember = "CS1061";
    private const string NoStaticMember = "CS0117";
    private const string NoName = "CS0103";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(NoMember, NoStaticMember, NoName);

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (context.Node is not SimpleNameSyntax name || Nearest(name.Identifier.ValueText, Candidates(context, name)) is not { } nearest)
        {
            yield break;
        }

        var identifier = SyntaxFactory.Identifier(nearest).WithTriviaFrom(name.Identifier);
        yield return new($"Change to '{nearest}'", nameof(NearestNameFix), context.Root.ReplaceToken(name.Identifier, identifier));
    }

    private static string? Nearest(string name, IEnumerable<string> candidates) =>
        NearestName.Find(name, candidates.Where(candidate => candidate != name).Distinct());

    private static IEnumerable<string> Candidates(FixContext context, SimpleNameSyntax name) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => Members(context, access.Expression),
            AssignmentExpressionSyntax
            {
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation }
            } assignment
                when assignment.Left == name && context.Model.GetTypeInfo(creation).Type is { } type && context.Symbols.IsSettings(type) =>
                Names(type.GetMembers().Where(member => member is IPropertySymbol)),
            _ => Names(context.Model.LookupSymbols(name.SpanStart).Where(symbol => IsHandle(symbol, context.Symbols))),
        };

    private static IEnumerable<string> Members(FixContext context, ExpressionSyntax expression)
    {
        if (
            context.Model.GetSymbolInfo(expression).Symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration
            && IsSdk(enumeration)
        )
        {
            return Names(enumeration.GetMembers().Where(member => member is IFieldSymbol));
        }

        return context.Model.GetTypeInfo(expression).Type is INamedTypeSymbol type && IsSdk(type)
            ? Names(context.Model.LookupSymbols(expression.SpanStart, type, includeReducedExtensionMethods: true))
            : [];
    }

    private static bool IsSdk(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is { } space
        && (space == "Clan.Sdk" || space.StartsWith("Clan.Sdk.", StringComparison.Ordinal));

    private static bool IsHandle(ISymbol symbol, ClanSymbols symbols) =>
        symbol switch
        {
            ILocalSymbol local => IsHandle(local.Type, symbols),
            IParameterSymbol parameter => IsHandle(parameter.Type, symbols),
            IFieldSymbol field => IsHandle(field.Type, symbols),
            _ => false,
        };

    private static bool IsHandle(ITypeSymbol type, ClanSymbols symbols) =>
        ClanSymbols.Same(type, symbols.Machine)
        || ClanSymbols.Same(type, symbols.Tag)
        || ClanSymbols.Same(type, symbols.Inventory)
        || symbols.IsInstance(type);

    private static IEnumerable<string> Names(IEnumerable<ISymbol> symbols) => symbols.Select(symbol => symbol.Name);
}
