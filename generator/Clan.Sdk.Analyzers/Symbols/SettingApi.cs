using Microsoft.CodeAnalysis;
using static Clan.Sdk.Shared.ApiAttributes;

namespace Clan.Sdk.Analyzers.Symbols;

/// <summary>An option as its generated member shows it.</summary>
internal sealed record SettingApi(IPropertySymbol Property, string Name, SettingShape Shape)
{
    /// <summary>The class of its value, of its items, or of its entries; null where they are no records.</summary>
    public INamedTypeSymbol? Record { get; init; }

    /// <summary>True where its value, its items or its entries are any JSON.</summary>
    public bool IsFree { get; init; }

    public bool IsRequired { get; init; }

    public bool IsNullable { get; init; }

    public bool IsNonEmpty { get; init; }

    /// <summary>True for a group of options, which is always there; a record is only where something sets it.</summary>
    public bool IsGroup { get; init; }

    /// <summary>True for line blocks, which join instead of having to agree.</summary>
    public bool IsJoined { get; init; }

    /// <summary>True where the value is the record's key unless it is set.</summary>
    public bool DefaultsToKey { get; init; }

    public bool IsAbsolutePath { get; init; }

    public bool IsSingleLine { get; init; }

    public string? Pattern { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    /// <summary>The roles that declare it; empty where all do.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public static SettingApi? Read(IPropertySymbol property, ClanSymbols symbols)
    {
        if (property.GetAttributes().FirstOrDefault(attribute => attribute.IsNamed(ApiAttributes.Setting)) is not { } setting)
        {
            return null;
        }

        var (shape, element) = Describe(property.Type);
        return new(property, setting.TextAt(0), shape)
        {
            Record = symbols.IsSettings(element) ? (INamedTypeSymbol)element : null,
            IsFree = element.Name == "ClanValue",
            IsRequired = setting.Flag(SettingArgument.IsRequired),
            IsNullable = setting.Flag(SettingArgument.IsNullable),
            IsNonEmpty = setting.Flag(SettingArgument.IsNonEmpty),
            IsGroup = setting.Flag(SettingArgument.IsGroup),
            IsJoined = setting.Flag(SettingArgument.IsJoined),
            DefaultsToKey = setting.Flag(SettingArgument.DefaultsToKey),
            IsAbsolutePath = setting.Flag(SettingArgument.IsAbsolutePath),
            IsSingleLine = setting.Flag(SettingArgument.IsSingleLine),
            Pattern = setting.Text(SettingArgument.Pattern),
            Minimum = setting.Integer(SettingArgument.Minimum),
            Maximum = setting.Integer(SettingArgument.Maximum),
            Roles = setting.Texts(SettingArgument.Roles),
        };
    }

    private static (SettingShape Shape, ITypeSymbol Element) Describe(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return (SettingShape.Scalar, type);
        }

        return named switch
        {
            { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => Describe(named.TypeArguments[0]),
            { Name: "ClanValue" } => (SettingShape.Free, type),
            { IsGenericType: true, TypeArguments.Length: 2 } => (SettingShape.Map, Describe(named.TypeArguments[1]).Element),
            { IsGenericType: true, TypeArguments.Length: 1 } => (SettingShape.List, Describe(named.TypeArguments[0]).Element),
            { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } => (SettingShape.Record, type),
            _ => (SettingShape.Scalar, type),
        };
    }
}

internal enum SettingShape
{
    Scalar,
    Record,
    Map,
    List,
    Free,
}
