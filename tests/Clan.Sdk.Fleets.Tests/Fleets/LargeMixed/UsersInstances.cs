using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets.LargeMixed;

/// <summary>All that <c>AddUsers</c> adds.</summary>
internal static class UsersInstances
{
    public static void AddTo(Inventory inventory, Machines machines)
    {
        inventory
            .Instances.AddUsers("user-carol")
            .WithDefault(Tag.All)
            .WithDefaultSettings(
                new()
                {
                    Identity = new() { ["main"] = new() { Groups = ["users", "opencloud-users", "miniflux-users"] } },
                    SystemUser = false,
                    User = "carol",
                }
            );

        inventory
            .Instances.AddUsers("user-bob")
            .WithDefault(machines.Spruce)
            .WithDefaultSettings(
                new()
                {
                    Identity = new() { ["main"] = new() },
                    Share = true,
                    User = "bob",
                }
            );

        inventory
            .Instances.AddUsers("user-alice")
            .WithDefault(Tag.All)
            .WithDefaultSettings(
                new()
                {
                    Identity = new()
                    {
                        ["main"] = new()
                        {
                            Email = "mail@example.org",
                            Groups = ["admins", "users", "miniflux-users", "opencloud-users", "paperless-users"],
                        },
                    },
                    Share = true,
                    User = "alice",
                }
            )
            .WithDefaultExtraModules([NixPath.Of("users/alice.nix")]);

        inventory
            .Instances.AddUsers("user-root")
            .WithDefault(Tag.All)
            .WithDefaultSettings(new() { Share = true, User = "root" })
            .WithDefaultExtraModules([NixPath.Of("users/root.nix")]);
    }
}
