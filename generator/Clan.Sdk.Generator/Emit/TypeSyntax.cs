using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Options' types as C# says them, and the expressions that make JSON values of their values.</summary>
internal static class TypeSyntax
{
    /// <summary>The type of a parameter or member that can be left out.</summary>
    public static string Optional(PropertyShape property, Owner owner) => Known(property, owner) + "?";

    /// <summary>The type without the null that stands for nothing.</summary>
    public static string Known(PropertyShape property, Owner owner) => Of(Known(property.Model.Type), property.TypeName, owner);

    /// <summary>The expression that says how the type becomes JSON and back.</summary>
    public static string Setting(PropertyShape property, Owner owner) => Setting(property.Model.Type, property.TypeName, owner);

    /// <inheritdoc cref="Setting(PropertyShape, Owner)"/>
    public static string Setting(TypeModel type, string? name, Owner owner) =>
        type.Match(
            text: text => Names.SettingType + (text.AbsolutePath ? ".Free" : ".Text"),
            integer: _ => Names.SettingType + ".Integer",
            number: _ => Names.SettingType + ".Number",
            boolean: _ => Names.SettingType + ".Boolean",
            enumeration: _ => name is null ? Names.SettingType + ".Free" : $"Wire(default({owner.Refer(name)}))",
            nullable: nullable =>
                $"{Names.SettingType}.{(IsValueType(Known(nullable), name) ? "NullOrValue" : "NullOr")}({Setting(Known(nullable), name, owner)})",
            list: list => $"{Names.SettingType}.List({Setting(list.Of, name, owner)})",
            map: map => $"{Names.SettingType}.Map({Setting(map.Of, name, owner)})",
            record: _ => name is null ? Names.SettingType + ".Free" : $"{Names.SettingType}.Record<{owner.Refer(name)}>()",
            free: _ => Names.SettingType + ".Free"
        );

    /// <summary>Whether the C# type is a value type, whose null is a type of its own.</summary>
    public static bool IsValueType(TypeModel type, string? name) =>
        type.Match(
            text: _ => false,
            integer: _ => true,
            number: _ => true,
            boolean: _ => true,
            enumeration: _ => name is not null,
            nullable: _ => false,
            list: _ => false,
            map: _ => false,
            record: _ => false,
            free: _ => false
        );

    /// <summary>Whether the option takes null, so that null is a value of it.</summary>
    public static bool TakesNull(TypeModel type) => type is TypeModel.Nullable or TypeModel.Free;

    /// <summary>The type without the null it may take.</summary>
    public static TypeModel Known(TypeModel type) => type is TypeModel.Nullable nullable ? Known(nullable.Of) : type;

    /// <summary>The type of the single values in it: what ranges and patterns speak of.</summary>
    public static TypeModel Element(TypeModel type) =>
        Known(type) switch
        {
            TypeModel.List list => Element(list.Of),
            TypeModel.Map map => Element(map.Of),
            var known => known,
        };

    private static string Of(TypeModel type, string? name, Owner owner) =>
        type.Match(
            // A path may also be one of the flake, which is no text.
            text: text => text.AbsolutePath ? Names.ClanValue : "string",
            integer: _ => "long",
            number: _ => "double",
            boolean: _ => "bool",
            enumeration: _ => name is null ? Names.ClanValue : owner.Refer(name),
            nullable: nullable => Of(Known(nullable), name, owner) + "?",
            list: list => $"global::System.Collections.Generic.IEnumerable<{Of(list.Of, name, owner)}>",
            map: map => $"global::System.Collections.Generic.Dictionary<string, {Of(map.Of, name, owner)}>",
            record: _ => name is null ? Names.ClanValue : owner.Refer(name),
            free: _ => Names.ClanValue
        );
}
