using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets.LargeMixed;

/// <summary>All that <c>AddAliceNats</c> adds.</summary>
internal static class AliceNatsInstances
{
    public static void AddTo(Inventory inventory, Machines machines)
    {
        inventory
            .Instances.AddAliceNats("nats")
            .WithClient(Tag.All)
            .WithClientSettings(new() { LoginUsers = new() { Alice = new() } })
            .WithServer(machines.Fir, new() { Host = "nats.lan" })
            .WithServerSettings(
                new()
                {
                    Authorizations = new()
                    {
                        ["home-sensors"] = new() { Permissions = new() { Publish = new() { Allow = ["home.>"] } } },
                        ["host-reporter"] = new() { Permissions = new() { Publish = new() { Allow = ["host.*.status"] } } },
                        ["nixos-reporter"] = new() { Permissions = new() { Publish = new() { Allow = ["host.*.nixos.>"] } } },
                        ["bot-guard"] = new()
                        {
                            Permissions = new()
                            {
                                Publish = new()
                                {
                                    Allow =
                                    [
                                        "bot.guard.>",
                                        "data.host.req",
                                        "alerts.guard",
                                        "$JS.API.INFO",
                                        "$JS.API.STREAM.NAMES",
                                        "$JS.API.STREAM.INFO.telemetry",
                                        "$JS.API.CONSUMER.CREATE.telemetry",
                                        "$JS.API.CONSUMER.CREATE.telemetry.>",
                                        "$JS.API.CONSUMER.INFO.telemetry.>",
                                        "$JS.API.CONSUMER.MSG.NEXT.telemetry.>",
                                        "$JS.API.CONSUMER.DELETE.telemetry.>",
                                    ],
                                },
                                Subscribe = new() { Allow = ["bot.guard.>", "host.*.ssh.>", "host.*.status"] },
                            },
                        },
                        ["bot-one"] = new()
                        {
                            Permissions = new()
                            {
                                Publish = new() { Allow = ["bot.one.>"] },
                                Subscribe = new() { Allow = ["bot.one.>"] },
                            },
                        },
                        ["bot-two"] = new()
                        {
                            Permissions = new()
                            {
                                Publish = new() { Allow = ["bot.two.>"] },
                                Subscribe = new() { Allow = ["bot.two.>"] },
                            },
                        },
                        ["alice"] = new()
                        {
                            Permissions = new()
                            {
                                Publish = new()
                                {
                                    Allow = ["personal.>", "team.alice.>", "project.>", "home.>", "user.alice.>", "bot.*.task"],
                                },
                                Subscribe = new() { Allow = [">"] },
                            },
                        },
                        ["ssh-logger"] = new() { Permissions = new() { Publish = new() { Allow = ["host.*.ssh.>"] } } },
                        ["zulip-bridge"] = new() { Permissions = new() { Publish = new() { Allow = ["text"] } } },
                    },
                    Streams = new() { Telemetry = new() { Subjects = ["host.>", "home.>"] } },
                }
            );
    }
}
