using Clan.Sdk.Options;

namespace Clan.Sdk.Definitions;

/// <summary>The fields of a registered inventory schema, which may be newer than this library.</summary>
/// <param name="Section">The section it is for.</param>
/// <param name="Day">The day of the clan-core that it describes, as <c>2025-01-10</c>; null where it does not say.</param>
/// <param name="Machine">Fields of a machine.</param>
/// <param name="Meta">Fields of the inventory's meta.</param>
/// <param name="Instance">Fields of an instance.</param>
/// <param name="Role">Fields of a role.</param>
/// <param name="InstanceMachine">Fields of a machine inside an instance.</param>
internal sealed record InventorySchema(
    Section Section,
    string? Day,
    OptionGroup Machine,
    OptionGroup Meta,
    OptionGroup Instance,
    OptionGroup Role,
    OptionGroup InstanceMachine
);
