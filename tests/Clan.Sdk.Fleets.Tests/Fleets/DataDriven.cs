using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets;

/// <summary>Loops over data: machines with their tags and addresses, people with their groups. Findings point at the row.</summary>
internal static class DataDriven
{
    private static readonly (string Name, string Tag, string? Host)[] Machines =
    [
        ("alder", "personal", "alder.example.org"),
        ("birch", "personal", "192.0.2.2"),
        ("cedar", "personal", "192.0.2.3"),
        ("elm", "personal", "192.0.2.4"),
        ("fir", "work", null),
    ];

    private static readonly (string Name, string Tag, string[] Groups)[] People =
    [
        ("alice", "personal", ["wheel", "media", "docker", "audio", "input"]),
        ("bob", "work", ["wheel", "docker"]),
    ];

    public static Inventory Build()
    {
        var inventory = new Inventory("fleet").WithMeta(new() { Domain = "fleet" });
        foreach (var (row, (name, tag, _)) in Machines.Index())
        {
            inventory.AddMachine(name, tags: [inventory.GetOrAddTag(tag)], file: "machines.csv", line: row + 2);
        }

        inventory.Instances.AddWifi("wifi", input: "clan-core").WithDefault(Named("elm"), new() { Networks = new() { ["home"] = new() } });

        var internet = inventory.Instances.AddModule("internet", input: "clan-core");
        foreach (var (name, _, host) in Machines.Where(machine => machine.Host is not null))
        {
            internet.WithMemberSettings("default", Named(name), new Dictionary<string, ClanValue> { ["host"] = host! });
        }

        inventory
            .Instances.AddZerotier("zerotier", controller: Named("alder"), input: "clan-core")
            .WithMoon(Named("alder"), new() { StableEndpoints = ["192.0.2.246"] })
            .WithPeer(inventory.Tags);

        foreach (var (name, tag, groups) in People)
        {
            inventory
                .Instances.AddUsers($"{name}-user")
                .WithDefaultTags([inventory.FindTag(tag)!])
                .WithDefaultSettings(
                    new()
                    {
                        User = name,
                        Groups = groups,
                        Share = true,
                    }
                );
        }

        return inventory;

        Machine Named(string name) => inventory.FindMachine(name)!;
    }
}
