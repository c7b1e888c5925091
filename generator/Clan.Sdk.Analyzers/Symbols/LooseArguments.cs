using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.Analyzers.Symbols;

/// <summary>The machines or tags of a call that the compiler refuses, where brackets around them are what it lacks.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Parameter">The parameter that takes them in brackets.</param>
/// <param name="Run">The arguments, next to each other.</param>
/// <param name="HasSettings">Whether something follows that belongs to a single member.</param>
internal sealed record LooseArguments(string Method, string Parameter, IReadOnlyList<ArgumentSyntax> Run, bool HasSettings)
{
    public static LooseArguments? Find(SyntaxNode syntax, SemanticModel model, ClanSymbols symbols)
    {
        if (syntax is not InvocationExpressionSyntax call)
        {
            return null;
        }

        var candidates = model.GetSymbolInfo(call).CandidateSymbols.OfType<IMethodSymbol>().Where(symbols.IsOurs).ToArray();
        foreach (var method in candidates)
        {
            foreach (var parameter in method.Parameters)
            {
                if (
                    Item(parameter.Type) is { } item
                    && symbols.IsMember(item)
                    && Loose(call.ArgumentList.Arguments, parameter, item, model) is { } run
                    && (run.Count > 1 || !candidates.Any(other => TakesOne(other, parameter.Ordinal, symbols)))
                )
                {
                    var next = call.ArgumentList.Arguments.IndexOf(run[run.Count - 1]) + 1;
                    return new(
                        method.Name,
                        parameter.Name,
                        run,
                        call.ArgumentList.Arguments.Skip(next)
                            .Any(argument => argument.NameColon?.Name.Identifier.ValueText is null or "settings")
                    );
                }
            }
        }

        return null;
    }

    private static IReadOnlyList<ArgumentSyntax>? Loose(
        SeparatedSyntaxList<ArgumentSyntax> arguments,
        IParameterSymbol parameter,
        ITypeSymbol item,
        SemanticModel model
    )
    {
        var first = arguments.IndexOf(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name);
        if (first < 0)
        {
            first = parameter.Ordinal;
        }

        var run = arguments
            .Skip(first)
            .TakeWhile(
                (argument, index) => (index == 0 || argument.NameColon is null) && IsA(model.GetTypeInfo(argument.Expression).Type, item)
            )
            .ToArray();
        return run.Length == 0 || arguments.Take(first).Any(argument => argument.NameColon is not null) ? null : run;
    }

    private static bool TakesOne(IMethodSymbol method, int ordinal, ClanSymbols symbols) =>
        ordinal < method.Parameters.Length && symbols.IsMember(method.Parameters[ordinal].Type);

    private static ITypeSymbol? Item(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence
            ? sequence.TypeArguments[0]
            : null;

    private static bool IsA(ITypeSymbol? type, ITypeSymbol wanted) =>
        ClanSymbols.Same(type, wanted) || ClanSymbols.DerivesFrom(type, wanted as INamedTypeSymbol);
}
