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
        type switch
        {
            TypeModel.Text { AbsolutePath: false } => Names.SettingType + ".Text",
            TypeModel.Integer => Names.SettingType + ".Integer",
            TypeModel.Number => Names.SettingType + ".Number",
            TypeModel.Boolean => Names.SettingType + ".Boolean",
            TypeModel.Nullable nullable when IsValueType(Known(nullable), name) =>
                $"{Names.SettingType}.NullOrValue({Setting(Known(nullable), name, owner)})",
            TypeModel.Nullable nullable => $"{Names.SettingType}.NullOr({Setting(Known(nullable), name, owner)})",
            TypeModel.List list => $"{Names.SettingType}.List({Setting(list.Of, name, owner)})",
            TypeModel.Map map => $"{Names.SettingType}.Map({Setting(map.Of, name, owner)})",
            TypeModel.Enumeration when name is not null => $"Wire(default({owner.Refer(name)}))",
            TypeModel.Record when name is not null => $"{Names.SettingType}.Record<{owner.Refer(name)}>()",
            _ => Names.SettingType + ".Free",
        };

    /// <summary>Whether the C# type is a value type, whose null is a type of its own.</summary>
    public static bool IsValueType(TypeModel type, string? name) =>
        type is TypeModel.Integer or TypeModel.Number or TypeModel.Boolean || (type is TypeModel.Enumeration && name is not null);

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
        type switch
        {
            // A path may also be one of the flake, which is no text.
            TypeModel.Text { AbsolutePath: false } => "string",
            TypeModel.Integer => "long",
            TypeModel.Number => "double",
            TypeModel.Boolean => "bool",
            TypeModel.Nullable nullable => Of(Known(nullable), name, owner) + "?",
            TypeModel.List list => $"global::System.Collections.Generic.IEnumerable<{Of(list.Of, name, owner)}>",
            TypeModel.Map map => $"global::System.Collections.Generic.Dictionary<string, {Of(map.Of, name, owner)}>",
            TypeModel.Record or TypeModel.Enumeration when name is not null => owner.Refer(name),
            _ => Names.ClanValue,
        };
}
