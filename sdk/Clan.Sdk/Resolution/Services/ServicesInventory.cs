using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>An inventory of the services schema in canonical form.</summary>
/// <param name="Meta">The inventory's meta.</param>
/// <param name="Machines">Its machines.</param>
/// <param name="Tags">Its static tags and <c>all</c> (T1, T2).</param>
/// <param name="ServicesValue">Its services as they stand in the canonical form.</param>
/// <param name="Services">The same, typed; sorted.</param>
/// <param name="Assertions">Its own assertions (C16); no list where they are wrong.</param>
internal sealed record ServicesInventory(
    ObjectValue Meta,
    MachineTable Machines,
    ObjectValue Tags,
    ObjectValue ServicesValue,
    IReadOnlyList<WrittenService> Services,
    ClanValue Assertions
);
