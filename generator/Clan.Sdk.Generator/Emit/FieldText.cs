using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>What a method that writes one field of the inventory's schema says of it, and the value it hands on.</summary>
internal static class FieldText
{
    /// <param name="place">Whose field it is, as XML, to end the summary where the schema has no description.</param>
    public static string Documentation(PropertyShape field, string place, params string[] parameters) =>
        Docs.Method(
            XmlText.Sentence(field.Model.Description, $"Sets {XmlText.Code(field.Model.Name)} of {place}."),
            OptionText.Remarks(field).Replace("Option <c>", "Field <c>"),
            [
                .. parameters,
                Docs.Parameter("value", TypeSyntax.TakesNull(field.Model.Type) ? "The value." : "The value; null sets nothing."),
            ]
        );

    /// <summary>The field's value as an argument: settings as they are, everything else as a JSON value; null is nothing where the field takes no null.</summary>
    public static string Argument(PropertyShape field, Owner owner) =>
        field.Model.Type is TypeModel.Record && field.TypeName is not null ? "value"
        : TypeSyntax.TakesNull(field.Model.Type) ? $"{TypeSyntax.Setting(field, owner)}.ToValue(value)"
        : $"{Names.SettingType}.ValueOf(value, {TypeSyntax.Setting(field, owner)})";
}
