using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits what the inventory schemas add: methods for the fields of machines and of the meta, and the types that instances share.</summary>
internal static class FieldsEmitter
{
    private const string Namespace = "Clan.Sdk";
    private const string Holder = "InventoryFieldExtensions";

    public static IEnumerable<SourceFile> Emit(SchemaShape schemas, EmitOptions options)
    {
        var files = new SourceFiles("InventoryFields", options.Visibility);
        if (!options.IsReferenced(Namespace, Holder))
        {
            EmitTypes(files, schemas);
        }

        EmitSection(files, Section.Services, schemas.Services.Types, options);
        EmitSection(files, Section.Instances, schemas.Instances.Types, options);
        for (var i = 0; i < schemas.Own.Count; i++)
        {
            DefinitionsEmitter.Constant(files, SchemaShape.Constant(i), schemas.Own[i].Compact);
        }

        return files.Pack();
    }

    private static void EmitTypes(SourceFiles files, SchemaShape schemas)
    {
        var machine = new Owner(Namespace, SchemaShape.MachinePrefix);
        var meta = new Owner(Namespace, SchemaShape.MetaPrefix);
        if (schemas.Machine.Count > 0 || schemas.Meta is not null)
        {
            files.AddClass(
                Namespace,
                $"{Docs.Summary("Sets the fields that the inventory schema gives to machines and to the inventory's meta.")}\n{Names.GeneratedCode}\n{Names.Hidden}",
                files.Modifier + " static",
                "class " + Holder,
                "",
                schemas
                    .Machine.Select<PropertyShape, Action<SourceWriter>>(field => writer => MachineField(writer, field, machine))
                    .Concat(Meta(schemas, meta))
                    .Concat(SettingsEmitter.WireMethods(schemas.Machine, schemas.MachineTypes, machine))
            );
        }

        SettingsEmitter.Emit(files, schemas.MachineTypes, machine);
        SettingsEmitter.Emit(files, schemas.MetaTypes, meta);
    }

    // A referenced project may have generated one section only.
    private static void EmitSection(SourceFiles files, Section section, TypesShape types, EmitOptions options)
    {
        if (!types.Names.Any(name => options.IsReferenced(section.Namespace(), section.Noun() + name)))
        {
            SettingsEmitter.Emit(files, types, new(section.Namespace(), section.Noun()));
        }
    }

    private static void MachineField(SourceWriter writer, PropertyShape field, Owner owner) =>
        writer.Lines(
            $$"""
            {{FieldText.Documentation(field, "a machine", Docs.Parameter("machine", "The machine."))}}
            {{Names.Writes(ApiAttributes.Part.InventoryMachineField, null, field.Model.Name)}}
            public static {{Names.Sdk}}Machine With{{field.Name}}(this {{Names.Sdk}}Machine machine, {{TypeSyntax.Optional(
                field,
                owner
            )}} value, {{Names.Caller}})
            {
                {{Names.CompilerServices}}GeneratedFields.Set(machine, {{Names.At}}, {{FieldText.Argument(field, owner)}}, [{{Literal.Text(
                field.Model.Name
            )}}]);
                return machine;
            }
            """
        );

    private static IEnumerable<Action<SourceWriter>> Meta(SchemaShape schemas, Owner owner)
    {
        if (schemas.Meta is not { } name)
        {
            yield break;
        }

        yield return writer =>
            writer.Lines(
                $$"""
            {{Docs.Method(
                "Sets what the inventory says of itself beside its name: <c>meta</c>.",
                "",
                Docs.Parameter("inventory", "The inventory."),
                Docs.Parameter("meta", "The values; what is left out is not written."))}}
            {{Names.Writes(ApiAttributes.Part.Meta)}}
            public static {{Names.Sdk}}Inventory WithMeta(this {{Names.Sdk}}Inventory inventory, {{owner.Refer(name)}} meta, {{Names.Caller}})
            {
                {{Names.CompilerServices}}GeneratedFields.Set(inventory, {{Names.At}}, meta, []);
                return inventory;
            }
            """
            );
    }
}
