using Clan.Sdk.Tests.Resolution.Services;

namespace Clan.Sdk.Tests.Model;

public class InventoryTests
{
    [Fact]
    public void ServicesAreWrittenAsSaid()
    {
        var inventory = new Inventory("my-clan");
        var backup = inventory.AddTag("backup");
        var jon = inventory.AddMachine("jon", tags: [backup]);
        var vault = inventory.AddMachine("backup_server");
        inventory
            .Services.AddModule("borgbackup", "instance_1")
            .WithRole("client", [backup, jon])
            .WithRole("server", vault)
            .WithRole("client", jon)
            .WithRoleConfig("client", new Dictionary<string, ClanValue> { ["exclude"] = ["*.pyc", 1, 1.0, true, ClanValue.Null] });

        Assert.Equal(
            """
            {
              "machines": {
                "backup_server": {},
                "jon": {
                  "tags": [
                    "backup"
                  ]
                }
              },
              "meta": {
                "name": "my-clan"
              },
              "services": {
                "borgbackup": {
                  "instance_1": {
                    "roles": {
                      "client": {
                        "config": {
                          "exclude": [
                            "*.pyc",
                            1,
                            1.0,
                            true,
                            null
                          ]
                        },
                        "machines": [
                          "jon"
                        ],
                        "tags": [
                          "backup"
                        ]
                      },
                      "server": {
                        "machines": [
                          "backup_server"
                        ]
                      }
                    }
                  }
                }
              }
            }

            """,
            inventory.ToJson()
        );
        Assert.Empty(inventory.Problems);
    }

    [Fact]
    public void InstancesAreWrittenAsSaid()
    {
        var inventory = new Inventory("my-clan");
        var jon = inventory.AddMachine("jon");
        inventory
            .Instances.AddModule("zerotier", "mesh", input: "clan-core")
            .WithRole("controller", jon)
            .WithRole("controller", jon, new Dictionary<string, ClanValue> { ["port"] = 9993 })
            .WithRole("peer", [Tag.All]);

        Assert.Equal(
            """{"instances":{"mesh":{"module":{"input":"clan-core","name":"zerotier"},"roles":{"controller":{"machines":{"jon":{"settings":{"port":9993}}}},"peer":{"tags":{"all":{}}}}}},"machines":{"jon":{}},"meta":{"name":"my-clan"}}""",
            inventory.Document.ToString()
        );
        Assert.Empty(inventory.Problems);
    }

    [Fact]
    public void WhatNobodySaidIsNotWritten() =>
        Assert.Equal("{\n  \"meta\": {\n    \"name\": \"c\"\n  }\n}\n", new Inventory("c").ToJson());

    [Fact]
    public void AStaticTagListsItsMachines()
    {
        var inventory = new Inventory("c");
        var b = inventory.AddMachine("b");
        var a = inventory.AddMachine("a");
        inventory.AddTag("t", machines: [b, a, b]);
        inventory.AddTag("none", machines: []);

        Assert.Equal("""{"none":[],"t":["b","a"]}""", inventory.Document["tags"]!.ToString());
    }

    [Fact]
    public void AnExternalMachineIsNamedButNotWritten()
    {
        var inventory = new Inventory("c");
        var router = inventory.AddExternalMachine("router");
        inventory.Services.AddModule("sshd", "i").WithRole("server", router);

        Assert.True(router.IsExternal);
        Assert.Null(inventory.Document["machines"]);
        Assert.Equal(["router"], inventory.ExternalMachines);
        Assert.Contains("\"router\"", inventory.ToJson(), StringComparison.Ordinal);
        Assert.Empty(inventory.Problems);
    }

    [Fact]
    public void AnInventoryThatWasReadCanBeExtended()
    {
        var inventory = Inventory.Parse("""{"machines":{"jon":{"tags":["a"]}},"meta":{"name":"c"},"services":{"m":{"i":{}}}}""");
        var jon = inventory.FindMachine("jon")!.WithTag(inventory.AddTag("b"));
        inventory.Services.AddModule("m", "j").WithRole("r", jon);

        Assert.Same(jon, inventory.FindMachine("jon"));
        Assert.Null(inventory.FindMachine("sara"));
        Assert.Empty(inventory.Problems);
        Assert.Equal(
            """{"machines":{"jon":{"tags":["a","b"]}},"meta":{"name":"c"},"services":{"m":{"i":{},"j":{"roles":{"r":{"machines":["jon"]}}}}}}""",
            inventory.Document.ToString()
        );
    }
}
