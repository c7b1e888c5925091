using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits settings classes and enumerations.</summary>
internal static class SettingsEmitter
{
    public static void Emit(SourceFiles files, TypesShape types, Owner owner)
    {
        foreach (var type in types.Classes)
        {
            files.AddClass(
                owner.Namespace,
                $"{Docs.Summary(type.Summary)}\n{Names.GeneratedCode}",
                files.Modifier + " sealed",
                "class " + owner.Declare(type.Name),
                $" : {Names.Sdk}Settings",
                type.Properties.Select<PropertyShape, Action<SourceWriter>>(property => writer => Property(writer, property, owner))
                    .Concat(type.IsOpen ? [Indexer] : [])
                    .Concat(WireMethods(type.Properties, types, owner))
            );
        }

        foreach (var type in types.Enums)
        {
            files.Add(owner.Namespace, writer => Enumeration(writer, files.Modifier, type, owner));
        }
    }

    /// <summary>The methods that give the wire text of each enumeration that the options use.</summary>
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

    private static void Property(SourceWriter writer, PropertyShape property, Owner owner)
    {
        var type = TypeSyntax.Optional(property, owner);
        var name = Naming.Identifier.Source(property.Name);
        var field = Naming.Identifier.Field(property.Name);
        writer.Lines(
            $$"""
            {{Docs.Summary(OptionText.Summary(property.Model), OptionText.Remarks(property))}}
            {{OptionText.Attribute(property)}}
            public {{type}} {{name}}
            {
                get => {{field}};
                init { {{field}} = value; Set({{Literal.Text(property.Model.Name)}}, {{Argument(property.Model.Type)}}); }
            }

            private readonly {{type}} {{field}};
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
                init => Set(option, value);
            }
            """
        );

    // Single values and nested settings have a Set of their own; lists and dictionaries bring their conversion.
    private static string Argument(TypeModel type) =>
        TypeSyntax.Known(type) switch
        {
            TypeModel.Enumeration => "Wire(value)",
            TypeModel.List or TypeModel.Map => $"value, static value => {TypeSyntax.ToValue(type, "value")}",
            _ => "value",
        };

    private static void Wire(SourceWriter writer, EnumShape type, Owner owner)
    {
        var name = owner.Refer(type.Name);
        writer.Open($"private static string? Wire({name}? value) => value switch");
        writer.Lines("null => null,");
        foreach (var member in type.Members)
        {
            writer.Lines($"{name}.{Naming.Identifier.Source(member.Name)} => {Literal.Text(member.Wire)},");
        }

        writer.Lines(
            "_ => throw new global::System.ArgumentOutOfRangeException(nameof(value), value, \"The enumeration has no such value.\"),"
        );
        writer.Close(";");
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
