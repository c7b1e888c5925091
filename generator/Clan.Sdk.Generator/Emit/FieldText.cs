using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>What a method that writes one field of the inventory's schema says of it, and the value it hands on.</summary>
internal static class FieldText
{
    /// <param name="method">The method's name.</param>
    /// <param name="place">Whose field it is, as XML, to end the summary where the schema has no description.</param>
    public static string Documentation(PropertyShape field, string place, params string[] parameters) =>
        Docs.Method(
            XmlText.Sentence(field.Model.Description, $"Sets {XmlText.Code(field.Model.Name)} of {place}."),
            OptionText.Remarks(field).Replace("Option <c>", "Field <c>"),
            [.. parameters, Docs.Parameter("value", "The value.")]
        );

    /// <summary>The field's value as an argument: settings as they are, everything else as a JSON value.</summary>
    public static string Argument(PropertyShape field) =>
        field.Model.Type is TypeModel.Record ? "value" : TypeSyntax.ToValue(field.Model.Type, "value");
}
