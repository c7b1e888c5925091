using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Symbols;

/// <summary>The types of the SDK in one compilation, and what their generated users say of themselves; looked up once.</summary>
internal sealed class ClanSymbols
{
    private readonly ConcurrentDictionary<IMethodSymbol, ApiMethod> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ModuleApi?> _modules = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, SettingsApi> _settings = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, SettingApi?> _options = new(SymbolEqualityComparer.Default);
    private readonly ApiMethodReader _reader;

    private ClanSymbols(Compilation compilation, INamedTypeSymbol inventory)
    {
        INamedTypeSymbol? Find(string name) => compilation.GetTypeByMetadataName("Clan.Sdk." + name);

        Inventory = inventory;
        Machine = Find("Machine");
        Tag = Find("Tag");
        Member = Find("Member");
        Settings = Find("Settings");
        ServiceInstance = Find("ServiceInstance");
        ModuleInstance = Find("ModuleInstance");
        ServicesSection = Find("ServicesSection");
        InstancesSection = Find("InstancesSection");
        _reader = new(this);
    }

    public INamedTypeSymbol Inventory { get; }

    public INamedTypeSymbol? Machine { get; }

    public INamedTypeSymbol? Tag { get; }

    public INamedTypeSymbol? Member { get; }

    public INamedTypeSymbol? Settings { get; }

    public INamedTypeSymbol? ServiceInstance { get; }

    public INamedTypeSymbol? ModuleInstance { get; }

    public INamedTypeSymbol? ServicesSection { get; }

    public INamedTypeSymbol? InstancesSection { get; }

    /// <returns>Null where the compilation does not use the SDK.</returns>
    public static ClanSymbols? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Clan.Sdk.Inventory") is { } inventory ? new(compilation, inventory) : null;

    public ApiMethod Method(IMethodSymbol method) => _methods.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, _reader.Read);

    /// <summary>The module behind a generated type; null for the untyped ones.</summary>
    public ModuleApi? Module(INamedTypeSymbol type) => _modules.GetOrAdd(type, type => ModuleApi.Read(type, this));

    public SettingsApi SettingsOf(INamedTypeSymbol type) => _settings.GetOrAdd(type, type => SettingsApi.Read(type, this));

    /// <summary>The option behind a member of generated settings.</summary>
    public SettingApi? Option(IPropertySymbol property) =>
        _options.GetOrAdd(property.OriginalDefinition, property => SettingApi.Read(property, this));

    public bool IsSettings(ITypeSymbol? type) => DerivesFrom(type, Settings);

    public bool IsInstance(ITypeSymbol? type) => DerivesFrom(type, ServiceInstance) || DerivesFrom(type, ModuleInstance);

    /// <summary>A machine or a tag, or either.</summary>
    public bool IsMember(ITypeSymbol type) => Same(type, Member) || Same(type, Machine) || Same(type, Tag);

    /// <summary>A method of the SDK, or one that was generated for it.</summary>
    public bool IsOurs(IMethodSymbol method) =>
        (method.ContainingNamespace.ToDisplayString() + ".").StartsWith("Clan.Sdk.", StringComparison.Ordinal);

    public static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    public static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        for (var current = type?.BaseType; current is not null && ancestor is not null; current = current.BaseType)
        {
            if (Same(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
