namespace Clan.Sdk.Package.Tests;

/// <summary>The programs that the package tests compile, and what they must print.</summary>
internal static class Programs
{
    public const string Backup = """
        using Clan.Sdk;

        var inventory = new Inventory("my-clan");
        var jon = inventory.AddMachine("jon");
        var vault = inventory.AddMachine("backup_server");
        inventory.Services.AddBorgbackup("instance_1")
            .WithClient(jon)
            .WithServer(vault);
        Console.Write(inventory.ToJson());
        """;

    public const string BackupJson = """
        {
          "machines": {
            "backup_server": {},
            "jon": {}
          },
          "meta": {
            "name": "my-clan"
          },
          "services": {
            "borgbackup": {
              "instance_1": {
                "roles": {
                  "client": {
                    "machines": [
                      "jon"
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

        """;

    public static string OwnModule(string add, string option) =>
        $$"""
            using Clan.Sdk;

            var inventory = new Inventory("my-clan");
            var jon = inventory.AddMachine("jon");
            inventory.Services.{{add}}("main").WithServer(jon).WithServerConfig(new() { {{option}} = "set" });
            Console.Write(inventory.ToJson());
            """;
}
