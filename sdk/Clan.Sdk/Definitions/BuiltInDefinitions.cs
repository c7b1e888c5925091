namespace Clan.Sdk.Definitions;

/// <summary>
/// The modules of clan-core and the fields of its inventory, as this version of Clan.Sdk knows them. They lie in the assembly as data, written by
/// the generator from <c>schemas/</c>; each is read when it is first asked for, so that a program pays for what it uses.
/// </summary>
internal static partial class BuiltInDefinitions
{
    private static readonly Lazy<InventorySchema> Services = new(() => CompactReader.ReadSchema(ServicesSchema()));
    private static readonly Lazy<InventorySchema> Instances = new(() => CompactReader.ReadSchema(InstancesSchema()));

    public static IEnumerable<BuiltInModule> Modules { get; } =
    [
        .. ServicesNames().Select(name => new BuiltInModule(Section.Services, name, Read(Section.Services, name))),
        .. InstancesNames().Select(name => new BuiltInModule(Section.Instances, name, Read(Section.Instances, name))),
    ];

    public static Lazy<InventorySchema> Schema(Section section) => section == Section.Services ? Services : Instances;

    private static Lazy<ModuleDefinition?> Read(Section section, string name) => new(() => CompactReader.ReadModule(Module(section, name)));

    private static ReadOnlySpan<byte> Module(Section section, string name) =>
        section == Section.Services ? ServicesModule(name) : InstancesModule(name);

    private static partial string[] ServicesNames();

    private static partial string[] InstancesNames();

    private static partial ReadOnlySpan<byte> ServicesModule(string name);

    private static partial ReadOnlySpan<byte> InstancesModule(string name);

    private static partial ReadOnlySpan<byte> ServicesSchema();

    private static partial ReadOnlySpan<byte> InstancesSchema();

    public sealed record BuiltInModule(Section Section, string Name, Lazy<ModuleDefinition?> Definition);
}
