using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.Analyzers.Symbols;

/// <summary>The machines or tags of a call that the compiler refuses, where brackets around them are what it lacks.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Parameter">The parameter that takes them in brackets.</param>
/// <param name="Run">The arguments, next to each other; the settings, where the members have their brackets.</param>
/// <param name="HasSettings">Whether something follows that belongs to a single member.</param>
internal sealed record LooseArguments(string Method, string Parameter, IReadOnlyList<ArgumentSyntax> Run, bool HasSettings)
{
    private const string SettingsParameter = "settings";

    public static LooseArguments? Find(SyntaxNode syntax, SemanticModel model, ClanSymbols symbols)
    {
        if (syntax is not InvocationExpressionSyntax call)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        var candidates = model.GetMemberGroup(call.Expression).OfType<IMethodSymbol>().Where(symbols.IsOurs).ToArray();
        foreach (var method in candidates)
        {
            foreach (var parameter in method.Parameters)
            {
                if (Item(parameter.Type) is not { } item || !symbols.IsMember(item))
                {
                    continue;
                }

                var run = Loose(arguments, parameter, item, model);
                if (run is not null && (run.Count > 1 || !candidates.Any(other => TakesOne(other, parameter.Ordinal, symbols))))
                {
                    var next = arguments.IndexOf(run[run.Count - 1]) + 1;
                    return new(method.Name, parameter.Name, run, next < arguments.Count && IsSettings(arguments[next]));
                }

                // In brackets already, and settings behind them.
                var after = parameter.Ordinal + 1;
                if (
                    run is null
                    && after < arguments.Count
                    && IsSettings(arguments[after])
                    && candidates.Any(other => TakesSettings(other, after))
                )
                {
                    return new(method.Name, parameter.Name, [arguments[after]], HasSettings: true);
                }
            }
        }

        return null;

        bool IsSettings(ArgumentSyntax argument) =>
            argument.NameColon?.Name.Identifier.ValueText is null or SettingsParameter
            && (
                argument.Expression is ImplicitObjectCreationExpressionSyntax
                || symbols.IsSettings(model.GetTypeInfo(argument.Expression).Type)
            );
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

    private static bool TakesSettings(IMethodSymbol method, int ordinal) =>
        ordinal < method.Parameters.Length && method.Parameters[ordinal].Name == SettingsParameter;

    private static ITypeSymbol? Item(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence
            ? sequence.TypeArguments[0]
            : null;

    private static bool IsA(ITypeSymbol? type, ITypeSymbol wanted) =>
        ClanSymbols.Same(type, wanted) || ClanSymbols.DerivesFrom(type, wanted as INamedTypeSymbol);
}
