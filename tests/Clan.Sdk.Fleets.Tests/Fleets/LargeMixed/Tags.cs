using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets.LargeMixed;

/// <summary>The tags that machines carry.</summary>
internal sealed class Tags(Inventory inventory)
{
    public Tag Server { get; } = inventory.AddTag("server");
    public Tag Desktop { get; } = inventory.AddTag("desktop");
    public Tag Mobile { get; } = inventory.AddTag("mobile");
}
