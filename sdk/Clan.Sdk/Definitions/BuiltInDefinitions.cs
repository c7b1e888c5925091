namespace Clan.Sdk.Definitions;

/// <summary>
/// The modules of clan-core and the fields of its inventory, as this version of Clan.Sdk knows them. They lie in the assembly as data, written by
/// the generator from <c>schemas/</c>; each is read when it is first asked for, so that a program pays for what it uses.
/// </summary>
internal static partial class BuiltInDefinitions
{
    public static IReadOnlyDictionary<(Section Section, string Name), Lazy<ModuleDefinition?>> Modules { get; } =
        ServicesNames()
            .Select(name => (Section: Section.Services, Name: name))
            .Concat(InstancesNames().Select(name => (Section: Section.Instances, Name: name)))
            .ToDictionary(key => key, key => new Lazy<ModuleDefinition?>(() => CompactReader.ReadModule(Module(key.Section, key.Name))));

    public static IReadOnlyDictionary<Section, Lazy<InventorySchema>> Schemas { get; } =
        new Dictionary<Section, Lazy<InventorySchema>>
        {
            [Section.Services] = new(() => CompactReader.ReadSchema(ServicesSchema())),
            [Section.Instances] = new(() => CompactReader.ReadSchema(InstancesSchema())),
        };

    private static ReadOnlySpan<byte> Module(Section section, string name) =>
        section == Section.Services ? ServicesModule(name) : InstancesModule(name);

    private static partial string[] ServicesNames();

    private static partial string[] InstancesNames();

    private static partial ReadOnlySpan<byte> ServicesModule(string name);

    private static partial ReadOnlySpan<byte> InstancesModule(string name);

    private static partial ReadOnlySpan<byte> ServicesSchema();

    private static partial ReadOnlySpan<byte> InstancesSchema();
}
