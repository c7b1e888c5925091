using Clan.Sdk.Benchmarks.Fleets;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Services;

namespace Clan.Sdk.Benchmarks.Json;

/// <summary>What the JSON benchmarks write, resolved once: 100,000 machines with 800,000 memberships.</summary>
internal sealed class JsonData
{
    public JsonData()
    {
        var fleet = Fleet.ManyTags(100_000);
        Inventory = ServicesCanonicalization.Evaluate(
            fleet.Document,
            fleet.Catalog,
            ServicesTime.First,
            new MergeContext(MergeRules.Services)
        )!;
        Memberships = ServiceMemberships.Resolve(Inventory, fleet.Catalog);
    }

    public ServicesInventory Inventory { get; }

    public ServiceMemberships Memberships { get; }

    /// <summary>Takes what is written, with room for all of it.</summary>
    public MemoryStream Output { get; } = new(1 << 26);

    public void RequireSame(ReadOnlySpan<byte> expected)
    {
        if (!expected.SequenceEqual(Output.GetBuffer().AsSpan(0, (int)Output.Length)))
        {
            throw new InvalidOperationException("The bytes differ.");
        }
    }
}
