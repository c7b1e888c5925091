using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets.LargeMixed;

/// <summary>The machines, with what the inventory says of each.</summary>
internal sealed class Machines(Inventory inventory, Tags tags)
{
    public Machine Birch { get; } = inventory.AddMachine("birch", tags: [tags.Server]);
    public Machine Cedar { get; } = inventory.AddMachine("cedar", tags: [tags.Server]);
    public Machine Spruce { get; } = inventory.AddMachine("spruce", tags: [tags.Desktop]);
    public Machine Larch { get; } = inventory.AddMachine("larch", tags: [tags.Desktop]);
    public Machine Fir { get; } = inventory.AddMachine("fir", tags: [tags.Server]);
    public Machine Kapok { get; } = inventory.AddMachine("kapok", tags: [tags.Desktop]);
    public Machine Linden { get; } = inventory.AddMachine("linden", tags: [tags.Desktop]);
    public Machine Lotus { get; } = inventory.AddMachine("lotus", tags: [tags.Desktop]);
    public Machine Maple { get; } = inventory.AddMachine("maple", tags: [tags.Desktop]);
    public Machine Pine { get; } = inventory.AddMachine("pine", tags: [tags.Server]);
    public Machine Alder { get; } = inventory.AddMachine("alder", tags: [tags.Desktop]);
    public Machine Teak { get; } = inventory.AddMachine("teak", tags: [tags.Server]);
    public Machine Rowan { get; } = inventory.AddMachine("rowan", tags: [tags.Mobile]);
}
