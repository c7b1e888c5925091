using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Options' types as C# says them, and the expressions that make JSON values of their values.</summary>
internal static class TypeSyntax
{
    /// <summary>The type that can be left out, as members of settings have it.</summary>
    public static string Optional(PropertyShape property, Owner owner) => Of(Known(property.Model.Type), property.TypeName, owner) + "?";

    /// <summary>The type as a parameter takes it: with null only where the option takes null.</summary>
    public static string Required(PropertyShape property, Owner owner) => Of(property.Model.Type, property.TypeName, owner);

    /// <summary>A value of the option's type as <c>ClanValue</c>.</summary>
    public static string ToValue(TypeModel type, string expression, int depth = 0)
    {
        var item = "item" + depth;
        return Known(type) switch
        {
            TypeModel.List list => $"{Names.SettingsValue}.List({expression}, static {item} => {ToValue(list.Of, item, depth + 1)})",
            TypeModel.Map map => $"{Names.SettingsValue}.Map({expression}, static {item} => {ToValue(map.Of, item, depth + 1)})",
            TypeModel.Enumeration => $"{Names.SettingsValue}.Of(Wire({expression}))",
            _ => $"{Names.SettingsValue}.Of({expression})",
        };
    }

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
            TypeModel.Text => "string",
            TypeModel.Integer => "long",
            TypeModel.Number => "double",
            TypeModel.Boolean => "bool",
            TypeModel.Nullable nullable => Of(Known(nullable), name, owner) + "?",
            TypeModel.List list => $"global::System.Collections.Generic.IReadOnlyList<{Of(list.Of, name, owner)}>",
            TypeModel.Map map => $"global::System.Collections.Generic.Dictionary<string, {Of(map.Of, name, owner)}>",
            TypeModel.Record or TypeModel.Enumeration when name is not null => owner.Refer(name),
            _ => Names.ClanValue,
        };
}
