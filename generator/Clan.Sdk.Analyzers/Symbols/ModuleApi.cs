using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Symbols;

/// <summary>A module as its generated type shows it.</summary>
/// <param name="Section">The section that the type is for.</param>
/// <param name="Name">The module's name.</param>
/// <param name="Input">The flake input it comes from; null for clan-core.</param>
/// <param name="MaxInstances">The most instances; null without limit.</param>
/// <param name="MaxMachines">The most machines of each role that has a limit.</param>
/// <param name="AlsoDeclares">Modules whose options members of this one accept too.</param>
/// <param name="Roles">The names of its roles.</param>
/// <param name="Settings">The settings class of each role.</param>
internal sealed record ModuleApi(
    Section Section,
    string Name,
    string? Input,
    long? MaxInstances,
    IReadOnlyDictionary<string, long> MaxMachines,
    IReadOnlyList<string> AlsoDeclares,
    IReadOnlyList<string> Roles,
    IReadOnlyDictionary<string, SettingsApi> Settings
)
{
    public static ModuleApi? Read(INamedTypeSymbol type, ClanSymbols symbols)
    {
        var attributes = type.GetAttributes();
        if (attributes.FirstOrDefault(attribute => attribute.IsNamed(ApiAttributes.ModuleApi)) is not { } api)
        {
            return null;
        }

        var limits = attributes
            .Where(attribute => attribute.IsNamed(ApiAttributes.RoleConstraint))
            .Select(attribute => (Role: attribute.TextAt(0), Max: attribute.Integer(ApiAttributes.RoleConstraintArgument.Max)))
            .Where(limit => limit.Max is not null)
            .ToDictionary(limit => limit.Role, limit => limit.Max!.Value, StringComparer.Ordinal);
        var methods = type.GetMembers().OfType<IMethodSymbol>().ToArray();
        var settings = methods
            .Select(method => (symbols.Method(method).Role, Type: SettingsParameter(method, symbols)))
            .Where(role => role.Role is not null && role.Type is not null)
            .GroupBy(role => role.Role!, role => role.Type!, StringComparer.Ordinal)
            .ToDictionary(role => role.Key, role => symbols.SettingsOf(role.First()), StringComparer.Ordinal);
        return new(
            SectionNames.Parse(api.TextAt(0)) ?? Section.Instances,
            api.TextAt(1),
            api.Text(ApiAttributes.ModuleApiArgument.Input),
            attributes.FirstOrDefault(attribute => attribute.IsNamed(ApiAttributes.InstanceConstraint))?.IntegerAt(0),
            limits,
            api.Texts(ApiAttributes.ModuleApiArgument.AlsoDeclares),
            methods
                .Select(symbols.Method)
                .Where(method => method.Kind == ApiMethodKind.Members)
                .Select(method => method.Role!)
                .Distinct(StringComparer.Ordinal)
                .ToArray(),
            settings
        );
    }

    private static INamedTypeSymbol? SettingsParameter(IMethodSymbol method, ClanSymbols symbols) =>
        symbols.Method(method).Kind is ApiMethodKind.RoleSettings or ApiMethodKind.Members
            ? method.Parameters.Select(parameter => parameter.Type).OfType<INamedTypeSymbol>().FirstOrDefault(symbols.IsSettings)
            : null;
}
