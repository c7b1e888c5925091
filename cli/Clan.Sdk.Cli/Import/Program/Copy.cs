using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>
/// The inventory that the program makes, made along with it by the same library: what it lacks still has to be said, and what it has
/// besides must not be. So nothing of the original is dropped unseen.
/// </summary>
internal sealed class Copy(Inventory inventory)
{
    private readonly Dictionary<string, Machine> _machines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);

    public Inventory Inventory => inventory;

    public Machine AddMachine(string name) => _machines[name] = inventory.AddMachine(name);

    public Machine AddExternalMachine(string name) => _machines[name] = inventory.AddExternalMachine(name);

    /// <summary>A machine that was added, or one that is about to be.</summary>
    public Machine Machine(string name) => _machines.TryGetValue(name, out var machine) ? machine : AddExternalMachine(name);

    public Tag Tag(string name) => _tags.TryGetValue(name, out var tag) ? tag : _tags[name] = inventory.AddTag(name);

    public Tag AddTag(string name, IEnumerable<Machine> machines) => _tags[name] = inventory.AddTag(name, machines);

    /// <summary>The value that the copy has at a path; null where it has none.</summary>
    public ClanValue? At(params IEnumerable<string> path) =>
        path.Aggregate<string, ClanValue?>(inventory.Document, (value, key) => (value as ObjectValue)?[key]);
}
