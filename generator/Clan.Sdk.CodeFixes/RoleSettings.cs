using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Adds an option to the settings of a role: to the call that sets them, or by a new one.</summary>
internal static class RoleSettings
{
    /// <param name="call">A call on the instance.</param>
    /// <param name="path">The option's path, names as in the inventory.</param>
    /// <param name="value">Its value; null for a placeholder.</param>
    /// <returns>What to put in the place of which node; null where the instance's type does not tell.</returns>
    public static (SyntaxNode Old, SyntaxNode New)? With(
        InvocationExpressionSyntax call,
        string role,
        string path,
        string? value,
        SemanticModel model,
        ClanSymbols symbols
    )
    {
        if (model.GetTypeInfo(call).Type is not INamedTypeSymbol instance || Setter(instance, role, symbols) is not { } setter)
        {
            return null;
        }

        var options = Resolve(symbols.SettingsOf((INamedTypeSymbol)setter.Parameters[0].Type), path, symbols);
        if (options.Count == 0)
        {
            return null;
        }

        value ??= Initializers.Placeholder(options[options.Count - 1].Property.Type);
        for (var i = options.Count - 1; i > 0; i--)
        {
            value = $"new() {{ {options[i].Property.Name} = {value} }}";
        }

        return Existing(call, setter.Name, model) is { } creation
            ? (creation, Initializers.With(creation, options[0].Property.Name, value))
            : (call, Calls.Followed(call, setter.Name, $"new() {{ {options[0].Property.Name} = {value} }}"));
    }

    private static IMethodSymbol? Setter(INamedTypeSymbol instance, string role, ClanSymbols symbols) =>
        instance
            .GetMembers()
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method =>
                symbols.Method(method) is { Kind: ApiMethodKind.RoleSettings } api
                && api.Role == role
                && symbols.IsSettings(method.Parameters[0].Type)
            );

    private static IReadOnlyList<SettingApi> Resolve(SettingsApi type, string path, ClanSymbols symbols)
    {
        var options = new List<SettingApi>();
        foreach (var name in path.Split('.'))
        {
            if (type.Find(name) is not { } option)
            {
                return [];
            }

            options.Add(option);
            type = option.Record is { } record ? symbols.SettingsOf(record) : type;
        }

        return options;
    }

    // In the same chain, or on the same variable.
    private static BaseObjectCreationExpressionSyntax? Existing(InvocationExpressionSyntax call, string setter, SemanticModel model)
    {
        var chain = Calls.Chain(call);
        var candidates = Calls.Links(chain);
        if (Variable(chain, model) is { } variable)
        {
            candidates = candidates.Concat(
                (chain.FirstAncestorOrSelf<BlockSyntax>() ?? chain.SyntaxTree.GetRoot())
                    .DescendantNodes()
                    .OfType<InvocationExpressionSyntax>()
                    .Where(other =>
                        Calls.Root(other) is IdentifierNameSyntax root
                        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(root).Symbol, variable)
                    )
            );
        }

        return candidates
            .Where(link => Calls.Name(link) == setter)
            .Select(link => link.ArgumentList.Arguments.FirstOrDefault()?.Expression)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault();
    }

    private static ISymbol? Variable(ExpressionSyntax chain, SemanticModel model) =>
        chain.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } ? model.GetDeclaredSymbol(declarator)
        : Calls.Root(chain) is IdentifierNameSyntax root
        && model.GetSymbolInfo(root).Symbol is ILocalSymbol { Type.BaseType.Name: "ServiceInstance" or "ModuleInstance" } local
            ? local
        : null;
}
