using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Inputs;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>Makes the API's fields of the inventory schemas.</summary>
internal static class SchemaShaper
{
    public static SchemaShape Shape(IEnumerable<InventorySchemaModel> known, GeneratedSections sections)
    {
        // A machine and the meta have the fields of every schema that the build hands over, whatever sections are generated: a project that
        // references this one has no other way to those of the sections that it generates itself.
        var all = known.OrderBy(schema => schema.Section, StringComparer.Ordinal).ToArray();
        var schemas = all.Where(schema => sections.AllowAny(schema.Section)).ToArray();
        var machine = FieldUnion.Of(all.Select(schema => schema.Machine).ToArray());
        var machineTypes = new TypesBuilder([SchemaShape.MachinePrefix]);
        machineTypes.AddBelow([], machine.Properties);
        var builtMachine = machineTypes.Build();

        var meta = FieldUnion.Of(all.Select(schema => schema.Meta).ToArray());
        var metaTypes = new TypesBuilder([SchemaShape.MetaPrefix]);
        if (meta.Properties.Count > 0)
        {
            metaTypes.AddRoot("Meta", [], "What the inventory says of itself beside its name.", meta);
        }

        return new(
            TypesBuilder.Properties([], machine.Properties, builtMachine.ByPath, ["Tags"]),
            builtMachine.Types,
            metaTypes.Build().Types,
            meta.Properties.Count > 0 ? "Meta" : null,
            Fields(schemas, Section.Services),
            Fields(schemas, Section.Instances),
            schemas.Where(schema => !schema.IsBuiltIn).Select(schema => new OwnSchema(schema.Section, schema.Compact)).ToEquatableArray()
        );
    }

    private static FieldsShape Fields(InventorySchemaModel[] schemas, Section section)
    {
        if (Array.Find(schemas, candidate => candidate.Section == section.Name()) is not { } schema)
        {
            return FieldsShape.None;
        }

        var instance = section == Section.Instances ? WithoutModuleReference(schema.Instance) : schema.Instance;
        var types = new TypesBuilder([section.Noun()]);
        types.AddBelow([], instance.Properties);
        types.AddBelow(["role"], schema.Role.Properties);
        types.AddBelow(["machine"], schema.InstanceMachine.Properties);
        var built = types.Build();
        string[] reserved = [section.SettingsWord(), "Machine" + section.SettingsWord()];
        return new(
            TypesBuilder.Properties([], instance.Properties, built.ByPath, reserved),
            TypesBuilder.Properties(["role"], schema.Role.Properties, built.ByPath, [section.SettingsWord()]),
            TypesBuilder.Properties(["machine"], schema.InstanceMachine.Properties, built.ByPath, [section.SettingsWord()]),
            built.Types
        );
    }

    // AddX writes module.name and module.input; only what a schema adds beside them is left to say.
    private static TypeModel.Record WithoutModuleReference(TypeModel.Record instance) =>
        new(
            instance
                .Properties.Select(field =>
                    field is { Name: "module", Type: TypeModel.Record module }
                        ? field with
                        {
                            Type = new TypeModel.Record(
                                module.Properties.Where(part => part.Name is not ("name" or "input")).ToEquatableArray()
                            ),
                        }
                        : field
                )
                .Where(field => field is not { Name: "module", Type: TypeModel.Record { Properties.Count: 0 } })
                .ToEquatableArray()
        );
}
