using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Symbols;

/// <summary>A generated settings class: its options.</summary>
internal sealed class SettingsApi(INamedTypeSymbol type, IReadOnlyList<SettingApi> options)
{
    public INamedTypeSymbol Type => type;

    public IReadOnlyList<SettingApi> Options => options;

    public static SettingsApi Read(INamedTypeSymbol type, ClanSymbols symbols) =>
        new(type, type.GetMembers().OfType<IPropertySymbol>().Select(symbols.Option).OfType<SettingApi>().ToArray());

    public SettingApi? Find(string name) => options.FirstOrDefault(option => option.Name == name);
}
