using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Benchmarks.Fleets;

/// <summary>An inventory to measure with, as text and as the document that resolution works on.</summary>
internal sealed class Fleet
{
    private Fleet(Section section, int machines, int memberships, JsonObject inventory)
    {
        Section = section;
        Machines = machines;
        Memberships = memberships;
        Utf8 = JsonSerializer.SerializeToUtf8Bytes(inventory);
        Document = Inventory.Parse(Encoding.UTF8.GetString(Utf8), "inventory.json").Document;
        Catalog = ShippedDefinitions.Catalog(section.ToString().ToLowerInvariant());
    }

    public Section Section { get; }

    public int Machines { get; }

    public int Memberships { get; }

    public byte[] Utf8 { get; }

    public ObjectValue Document { get; }

    public ModuleCatalog Catalog { get; }

    /// <summary>Machines plus memberships: what the cost should be linear in.</summary>
    public int Size => Machines + Memberships;

    public ResolvedInventory Resolve() => InventoryResolver.Resolve(Document, Catalog, Section);

    /// <summary>
    /// The services schema at the scale of the issue: 20 instances of five modules, each with its members by a tag that all
    /// machines carry, and config at instance and role level.
    /// </summary>
    public static Fleet TwentyServices(int machines)
    {
        string[] modules = ["admin", "borgbackup", "packages", "sshd", "wifi"];
        var services = new JsonObject();
        foreach (var module in modules)
        {
            var instances = new JsonObject();
            for (var i = 0; i < 4; i++)
            {
                instances[$"instance_{i}"] = new JsonObject
                {
                    ["roles"] = new JsonObject { [ServiceRole(module)] = ServiceRoleSays(module, i) },
                };
            }

            services[module] = instances;
        }

        return new(Section.Services, machines, machines * 20, Written("services", services, machines, _ => ["everywhere"]));
    }

    /// <summary>
    /// Two of a hundred tags per machine, a tenth as many combinations of tags as machines, and 200 instances with two roles,
    /// each by one tag: eight memberships per machine.
    /// </summary>
    public static Fleet ManyTags(int machines)
    {
        var services = new JsonObject();
        foreach (var (module, roles) in new[] { ("borgbackup", new[] { "client", "server" }), ("sshd", ["client", "server"]) })
        {
            var instances = new JsonObject();
            for (var i = 0; i < 100; i++)
            {
                var written = new JsonObject();
                foreach (var role in roles)
                {
                    written[role] = new JsonObject { ["tags"] = new JsonArray($"tag{i:00}") };
                }

                instances[$"instance_{i:00}"] = new JsonObject { ["roles"] = written };
            }

            services[module] = instances;
        }

        return new(
            Section.Services,
            machines,
            machines * 8,
            Written(
                "services",
                services,
                machines,
                machine => [$"tag{machine % 100:00}", $"tag{((machine % 100) + 1 + (machine / 1000 % 90)) % 100:00}"]
            )
        );
    }

    /// <summary>The instances schema at the scale of the issue: 20 instances of five modules, each by the tag <c>all</c>, with settings at the role.</summary>
    public static Fleet TwentyInstances(int machines)
    {
        (string Module, string Role, Func<int, JsonObject> Settings)[] modules =
        [
            ("borgbackup", "client", i => new() { ["exclude"] = new JsonArray("*.pyc"), ["destinations"] = Destination($"storage{i}") }),
            ("packages", "default", i => new() { ["packages"] = new JsonArray("git", $"package{i}") }),
            ("sshd", "server", i => new() { ["authorizedKeys"] = new JsonObject { [$"key{i}"] = "ssh-ed25519 AAAA" } }),
            (
                "syncthing",
                "peer",
                i => new() { ["extraDevices"] = new JsonObject { [$"phone{i}"] = new JsonObject { ["id"] = "P56IOI7" } } }
            ),
            ("users", "default", i => new() { ["user"] = $"user{i}", ["prompt"] = true }),
        ];
        var instances = new JsonObject();
        foreach (var (module, role, settings) in modules)
        {
            for (var i = 0; i < 4; i++)
            {
                instances[$"{module}_{i}"] = new JsonObject
                {
                    ["module"] = new JsonObject { ["name"] = module },
                    ["roles"] = new JsonObject
                    {
                        [role] = new JsonObject
                        {
                            ["tags"] = new JsonObject { ["all"] = new JsonObject() },
                            ["settings"] = settings(i),
                        },
                    },
                };
            }
        }

        return new(Section.Instances, machines, machines * 20, Written("instances", instances, machines, _ => []));
    }

    /// <summary>One machine that many tags of the inventory name.</summary>
    public static Fleet StaticTags(string section, int tags)
    {
        var inventory = Written(section, new(), 1, _ => []);
        var machine = inventory["machines"]!.AsObject().First().Key;
        inventory["tags"] = new JsonObject(
            Enumerable.Range(0, tags).Select(i => KeyValuePair.Create($"tag{i:00000}", (JsonNode?)new JsonArray(machine)))
        );
        return new(SectionNames.Parse(section)!.Value, 1, 0, inventory);
    }

    private static JsonObject Written(string section, JsonObject content, int machines, Func<int, string[]> tags)
    {
        var declared = new JsonObject();
        for (var machine = 0; machine < machines; machine++)
        {
            var own = tags(machine);
            declared[$"machine{machine:000000}"] =
                own.Length == 0 ? new JsonObject() : new JsonObject { ["tags"] = new JsonArray([.. own]) };
        }

        return new()
        {
            ["meta"] = new JsonObject { ["name"] = "fleet" },
            ["machines"] = declared,
            [section] = content,
        };
    }

    private static string ServiceRole(string module) =>
        module switch
        {
            "borgbackup" => "client",
            "sshd" => "server",
            _ => "default",
        };

    private static JsonObject ServiceRoleSays(string module, int instance)
    {
        var role = new JsonObject { ["tags"] = new JsonArray("everywhere") };
        if (module == "borgbackup")
        {
            role["config"] = new JsonObject { ["exclude"] = new JsonArray("*.pyc"), ["destinations"] = Destination($"storage{instance}") };
        }
        else if (module == "packages")
        {
            role["config"] = new JsonObject { ["packages"] = new JsonArray("git", $"package{instance}") };
        }

        return role;
    }

    private static JsonObject Destination(string name) => new() { [name] = new JsonObject { ["repo"] = $"borg@{name}:." } };
}
