using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>What a machine contributes to the tags.</summary>
/// <param name="Name">The machine's key.</param>
/// <param name="Fields">Its evaluated fields.</param>
/// <param name="Own">The tags written at the machine, in order.</param>
/// <param name="TakesTableEntries">False where a priority mark on the own list discards the entries of the table (5.15).</param>
/// <param name="After">Own tags that an order mark puts behind the entries of the table (5.15).</param>
internal sealed record TaggedMachine(
    string Name,
    ObjectValue Fields,
    IReadOnlyList<string> Own,
    bool TakesTableEntries,
    IReadOnlyList<string> After
)
{
    /// <summary>The machine's class: <c>nixos</c> or <c>darwin</c>; null where the schema knows no classes.</summary>
    public string? Class => (Fields["machineClass"] as StringValue)?.Value;
}
