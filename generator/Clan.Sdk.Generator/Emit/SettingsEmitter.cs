using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits settings classes and enumerations.</summary>
internal static class SettingsEmitter
{
    /// <param name="whose">What a class says of whose settings it holds, as an attribute; nothing for nested ones.</param>
    /// <param name="where">What is said of each option: who may set it, and where its module is described; XML.</param>
    public static void Emit(SourceFiles files, TypesShape types, Owner owner, Func<string, string?>? whose = null, string where = "")
    {
        foreach (var type in types.Classes)
        {
            files.AddClass(
                owner.Namespace,
                $"{Docs.Summary(type.Summary)}\n{Names.GeneratedCode}{(whose?.Invoke(type.Name) is { } attribute ? "\n" + attribute : "")}",
                files.Modifier + " sealed",
                "class " + owner.Declare(type.Name),
                $" : {Names.Sdk}Settings",
                type.Properties.Select<PropertyShape, Action<SourceWriter>>(property => writer => Property(writer, property, owner, where))
                    .Concat(type.IsOpen ? [Indexer] : [])
                    .Concat(WireMethods(type.Properties, types, owner))
            );
        }

        foreach (var type in types.Enums)
        {
            files.Add(owner.Namespace, writer => Enumeration(writer, files.Modifier, type, owner));
        }
    }

    /// <summary>The methods that say which words each enumeration stands for that the options use.</summary>
    public static IEnumerable<Action<SourceWriter>> WireMethods(IEnumerable<PropertyShape> properties, TypesShape types, Owner owner)
    {
        var used = properties
            .Where(property => TypeSyntax.Element(property.Model.Type) is TypeModel.Enumeration)
            .Select(property => property.TypeName)
            .Distinct(StringComparer.Ordinal);
        foreach (var name in used)
        {
            var type = types.Enums.First(candidate => candidate.Name == name);
            yield return writer => Wire(writer, type, owner);
        }
    }

    private static void Property(SourceWriter writer, PropertyShape property, Owner owner, string where)
    {
        var name = Naming.Identifier.Source(property.Name);
        var option = $"{Literal.Text(property.Model.Name)}, ";
        var type = TypeSyntax.Known(property.Model.Type);
        var setting = TypeSyntax.Setting(type, property.TypeName, owner);
        var takesNull = TypeSyntax.TakesNull(property.Model.Type);
        var isEmptyAtFirst =
            !takesNull && (type is TypeModel.List or TypeModel.Map || (type is TypeModel.Record && property.TypeName is not null));
        var get =
            isEmptyAtFirst ? "GetOrEmpty"
            : TypeSyntax.IsValueType(type, property.TypeName) ? "GetValue"
            : "Get";
        writer.Lines(
            $$"""
            {{Docs.Summary(OptionText.Summary(property.Model), OptionText.Remarks(property) + where)}}
            {{Names.Obsolete(property.Model.Obsolete)}}{{OptionText.Attribute(property)}}{{(
                isEmptyAtFirst ? "\n[global::System.Diagnostics.CodeAnalysis.AllowNull]" : ""
            )}}
            public {{(isEmptyAtFirst ? TypeSyntax.Known(property, owner) : TypeSyntax.Optional(property, owner))}} {{name}}
            {
                get => {{get}}({{option}}{{setting}});
                set => {{(takesNull ? "SetNullable" : "Set")}}({{option}}value, {{setting}});
            }
            """
        );
    }

    private static void Indexer(SourceWriter writer) =>
        writer.Lines(
            $$"""
            {{Docs.Summary("Any further option, by its name in the inventory.")}}
            {{Docs.Parameter("option", "The option's name.")}}
            public {{Names.ClanValue}}? this[string option]
            {
                get => Get(option, {{Names.SettingType}}.Free);
                set => SetNullable(option, value, {{Names.SettingType}}.Free);
            }
            """
        );

    // The argument only tells the enumerations apart: a name for each would be one more that options can collide with.
    private static void Wire(SourceWriter writer, EnumShape type, Owner owner)
    {
        var name = owner.Refer(type.Name);
        writer.Lines(
            $"private static {Names.SettingType}<{name}> Wire({name} _) =>\n    {Names.SettingType}.Enumeration<{name}>(\n{string.Join(",\n", type.Members.Select(member => $"        {Literal.Text(member.Wire)}"))});"
        );
    }

    private static void Enumeration(SourceWriter writer, string modifier, EnumShape type, Owner owner)
    {
        writer.Lines($"{Docs.Summary(type.Summary)}\n{Names.GeneratedCode}");
        writer.Open(modifier + " enum " + owner.Declare(type.Name));
        foreach (var member in type.Members)
        {
            writer.Lines($"{Docs.Summary($"The value {XmlText.Code(member.Wire)}.")}\n{Naming.Identifier.Source(member.Name)},");
        }

        writer.Close();
    }
}
