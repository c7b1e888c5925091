using System.Globalization;
using System.Text.Json;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using CsCheck;
using static Clan.Sdk.Tests.Resolution.Instances.Resolving;

namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>What holds for every inventory of the instances schema.</summary>
public class InstancesPropertyTests
{
    private const int Cases = 500;

    [Fact]
    public void The_order_of_keys_never_shows() =>
        Gen.Select(InventoryGenerator.Inventory, Gen.Int)
            .Sample(
                (inventory, seed) =>
                {
                    var shuffled = InventoryGenerator.Shuffled(inventory, new Random(seed))!;
                    Assert.Equal(Essence(Resolve(inventory.ToJsonString())), Essence(Resolve(shuffled.ToJsonString())));
                },
                iter: Cases
            );

    [Fact]
    public void The_canonical_form_is_a_fixed_point() =>
        InventoryGenerator.Inventory.Sample(
            inventory =>
            {
                var first = Resolve(inventory.ToJsonString());
                if (first.Canonical is { } canonical)
                {
                    // The table then holds the computed tags, so they are static; what they say is the same.
                    Assert.Equal(Essence(first), Essence(Resolve(CanonicalJson.ToText(canonical, indented: true))));
                }
            },
            iter: Cases
        );

    [Fact]
    public void The_culture_never_shows() =>
        InventoryGenerator.Inventory.Sample(
            inventory =>
            {
                var text = inventory.ToJsonString();
                var expected = Resolve(text).ToJson();
                foreach (var culture in (string[])["tr-TR", "de-DE", "ar-SA"])
                {
                    Assert.Equal(expected, InCulture(culture, () => Resolve(text).ToJson()));
                }
            },
            iter: Cases / 5
        );

    [Fact]
    public void The_persisted_form_resolves_as_the_model_does() =>
        InventoryGenerator.Inventory.Sample(
            inventory =>
            {
                var model = Inventory.Parse(inventory.ToJsonString());
                Assert.Equal(
                    Essence(model.Resolve(ReferenceModules.Catalog, Section.Instances)),
                    Essence(Inventory.Parse(model.ToJson()).Resolve(ReferenceModules.Catalog, Section.Instances))
                );
            },
            iter: Cases
        );

    [Fact]
    public void The_order_of_calls_never_shows() =>
        Gen.Shuffle(Enumerable.Range(0, 6).ToArray())
            .Sample(order => Assert.Equal(Essence(Built([0, 1, 2, 3, 4, 5])), Essence(Built(order))), iter: Cases / 5);

    [Fact]
    public void What_machines_get_is_what_instances_say() =>
        InventoryGenerator.Inventory.Sample(
            inventory =>
            {
                var resolved = Resolve(inventory.ToJsonString());
                if (resolved.Machines.Count == 0)
                {
                    return;
                }

                var roles =
                    from instance in JsonDocument.Parse(resolved.ToJson()).RootElement.GetProperty("instances").EnumerateObject()
                    from role in instance.Value.GetProperty("roles").EnumerateObject()
                    from member in role.Value.GetProperty("machines").EnumerateArray()
                    where resolved.Machines.Any(machine => machine.Name == member.GetString())
                    select (Instance: instance.Name, Role: role.Name, Machine: member.GetString()!);
                var memberships = resolved.Machines.SelectMany(machine => machine.Memberships).ToList();

                Assert.Equal(
                    roles.Order().ToList(),
                    memberships.Select(membership => (membership.Instance, membership.Role, membership.Machine)).Order().ToList()
                );
                Assert.All(memberships, membership => Assert.True(membership.IsListed || membership.Tags.Count > 0));
            },
            iter: Cases
        );

    // Each step adds to the same inventory, whatever was added before.
    private static ResolvedInventory Built(int[] order)
    {
        var inventory = new Inventory("q");
        var tag = inventory.AddTag("forge");
        foreach (var step in order)
        {
            switch (step)
            {
                case 0:
                    inventory.AddMachine("b", [tag]);
                    break;
                case 1:
                    inventory.AddMachine("a");
                    break;
                case 2:
                    inventory
                        .Instances.AddModule("packages", "p")
                        .WithRole("default", tag)
                        .WithRoleSettings("default", new Dictionary<string, ClanValue> { ["packages"] = ClanValue.List(["git"]) });
                    break;
                case 3:
                    inventory.Instances.AddModule("kde", "k").WithRole("default", Tag.All);
                    break;
                case 4:
                    inventory.Instances.AddModule("sshd", "s").WithRole("server", Tag.Nixos).WithRole("client", tag);
                    break;
                default:
                    inventory.AddTag("static", [inventory.AddMachine("c")]);
                    break;
            }
        }

        return inventory.Resolve(ReferenceModules.Catalog);
    }

    // Everything but the places and the words, which may name places.
    private static string Essence(ResolvedInventory resolved)
    {
        var json = JsonDocument.Parse(resolved.ToJson()).RootElement;
        var findings = resolved
            .Diagnostics.SelectMany(d =>
                d.Machines.DefaultIfEmpty()
                    .Select(machine =>
                        $"{d.Severity} {d.Kind} {d.Instance} {d.Role} {machine} {d.Tag} {d.Option} {string.Join('.', d.Path ?? [])} {d.Limit}"
                    )
            )
            .Order(StringComparer.Ordinal);
        return string.Join(
            '\n',
            [
                json.GetProperty("canonical").GetRawText(),
                json.GetProperty("machines").GetRawText(),
                json.GetProperty("instances").GetRawText(),
                .. findings,
            ]
        );
    }

    private static T InCulture<T>(string name, Func<T> run)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
