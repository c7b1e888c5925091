namespace Clan.Sdk.Definitions.Model;

/// <summary>A module as the generator sees it. Deeply immutable, structural equality, no symbols, no positions.</summary>
/// <param name="Section"><c>services</c>, <c>instances</c>, or null where the definition does not say (both).</param>
/// <param name="Input">The flake input the module comes from; null for clan-core itself.</param>
/// <param name="Name">The module's name.</param>
/// <param name="Description">One line for IntelliSense.</param>
/// <param name="Features">What the module declares of itself; without <c>inventory</c> the services schema cannot use it.</param>
/// <param name="Roles">Its roles by name, sorted; a module without any cannot be used.</param>
/// <param name="Compact">The definition in compact form, which the runtime reads.</param>
/// <param name="MaximumInstances">The greatest number of instances; null for no limit.</param>
/// <param name="AlsoDeclares">Modules whose options its members accept too.</param>
/// <param name="Obsolete">Since when it is gone, and what took its place; null where it is not.</param>
public sealed record ModuleModel(
    string? Section,
    string? Input,
    string Name,
    string Description,
    EquatableArray<string> Features,
    EquatableArray<RoleModel> Roles,
    string Compact,
    long? MaximumInstances = null,
    EquatableArray<string> AlsoDeclares = default,
    string? Obsolete = null
);

/// <summary>A role.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">One line for IntelliSense.</param>
/// <param name="Minimum">The least number of machines; null or 0 for none.</param>
/// <param name="Maximum">The greatest number of machines; null for no limit.</param>
/// <param name="Settings">Its options without removed and internal ones; null where the role is open (any JSON).</param>
public sealed record RoleModel(string Name, string Description, long? Minimum, long? Maximum, TypeModel.Record? Settings);

/// <summary>The inventory schema of one section: the fields that the typed API offers beside modules and handles.</summary>
/// <param name="Section"><c>services</c> or <c>instances</c>.</param>
/// <param name="Machine">Fields of a machine (<c>tags</c> excepted, which handles express).</param>
/// <param name="Meta">Fields of the inventory's meta (<c>name</c> excepted, which the constructor takes).</param>
/// <param name="Instance">Fields of an instance beside roles, machines and settings: <c>enabled</c>, <c>meta</c>, <c>extraModules</c>, <c>module</c>.</param>
/// <param name="Role">Fields of a role beside its members and settings: <c>extraModules</c>.</param>
/// <param name="InstanceMachine">Fields of a machine inside an instance beside its settings: <c>extraModules</c>.</param>
/// <param name="Compact">All records in compact form, which the runtime reads to know fields newer than itself.</param>
/// <param name="IsBuiltIn">Whether Clan.Sdk brings it.</param>
public sealed record InventorySchemaModel(
    string Section,
    TypeModel.Record Machine,
    TypeModel.Record Meta,
    TypeModel.Record Instance,
    TypeModel.Record Role,
    TypeModel.Record InstanceMachine,
    string Compact,
    bool IsBuiltIn = false
);
