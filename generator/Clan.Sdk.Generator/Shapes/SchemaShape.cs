using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>What the inventory schemas add to the API: fields of machines, of the meta, and of the parts of an instance.</summary>
/// <param name="Machine">Fields of a machine, of both sections together.</param>
/// <param name="MachineTypes">Their types, prefix <c>Machine</c>.</param>
/// <param name="MetaTypes">The class of the meta and what it needs, prefix <c>Inventory</c>.</param>
/// <param name="Meta">The name of the meta's class; null where the meta has no field.</param>
/// <param name="Services">The fields of service instances.</param>
/// <param name="Instances">The fields of instances.</param>
/// <param name="Own">The project's own schemas in compact form; the runtime knows the built-in ones.</param>
internal sealed record SchemaShape(
    EquatableArray<PropertyShape> Machine,
    TypesShape MachineTypes,
    TypesShape MetaTypes,
    string? Meta,
    FieldsShape Services,
    FieldsShape Instances,
    EquatableArray<OwnSchema> Own
)
{
    public const string MachinePrefix = "Machine";
    public const string MetaPrefix = "Inventory";

    /// <summary>The constant that holds the compact form of a schema.</summary>
    public static string Constant(int index) => "Schema" + index;

    public FieldsShape Fields(Section section) => section == Section.Services ? Services : Instances;
}

/// <summary>A schema of the project's own, in the compact form that the runtime reads.</summary>
internal sealed record OwnSchema(string Section, string Compact);
