using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets.LargeMixed;

/// <summary>Imported by the tool and gone on with by hand: handles in classes, a file for each module with many instances.</summary>
internal static class Home
{
    public static Inventory Build()
    {
        var inventory = new Inventory("alice-clan").WithMeta(new() { Domain = "lan", Description = null });
        var tags = new Tags(inventory);
        var machines = new Machines(inventory, tags);

        AutheliaInstances.AddTo(inventory, machines);
        AliceNatsInstances.AddTo(inventory, machines);
        AliceBotInstances.AddTo(inventory, machines);
        UsersInstances.AddTo(inventory, machines);

        inventory
            .Instances.AddDataMesher()
            .WithBootstrapTags([tags.Server])
            .WithDefaultTags([Tag.All])
            .WithDefaultSettings(new() { Interfaces = ["ygg"] });

        inventory.Instances.AddDesktop("desktop").WithKde(machines.Spruce).WithSway(tags.Desktop);
        inventory.Instances.AddDmDns("dm-dns").WithDefaultTags([Tag.All]).WithPush(machines.Kapok);

        inventory
            .Instances.AddImporter("importer")
            .WithDefault(Tag.All)
            .WithDefaultExtraModules([NixPath.Of("modules/a"), NixPath.Of("modules/b")]);

        inventory
            .Instances.AddAliceIncus("incus")
            .WithPeer(
                machines.Maple,
                new()
                {
                    LanInterface = "enp1s0",
                    LocalImages = new() { ["default"] = "/nix/store/img", ["nixos-unstable-cloud-init"] = "/nix/store/img" },
                    Webui = new() { Enable = true, Host = "boxes.lan" },
                }
            );

        inventory
            .Instances.AddInternet("internet")
            .WithDefault(machines.Cedar, new() { Host = "192.0.2.3" })
            .WithDefault(machines.Fir, new() { Host = "192.0.2.1" })
            .WithDefault(machines.Pine, new() { Host = "192.0.2.2" })
            .WithDefaultTags([tags.Server]);

        inventory.Instances.AddLocalsend("localsend").WithDefaultTags([tags.Desktop]);

        inventory.Instances.AddAliceMachineType("machine-type").WithDesktop(tags.Desktop).WithMobile(tags.Mobile).WithServer(tags.Server);

        inventory.Instances.AddAliceMatrix("matrix").WithServer(machines.Cedar, new() { Users = ["bot_guard", "bot_one", "bot_two"] });

        inventory
            .Instances.AddAliceMonitoring("monitoring")
            .WithGrafana(
                machines.Pine,
                new()
                {
                    Oidc = new()
                    {
                        ClientId = "grafana",
                        Enable = true,
                        Issuer = "https://auth.example.org",
                    },
                }
            )
            .WithPrometheus(machines.Pine, new() { BlackboxTargets = ["https://example.org"] });

        inventory
            .Instances.AddAliceNatsIntegrations("nats-integrations")
            .WithHostReporter(Tag.All)
            .WithNixosReporter(Tag.All)
            .WithSensorPoller(
                machines.Teak,
                new()
                {
                    Interval = "5min",
                    Metrics = new()
                    {
                        ["ccs811_eco2_value"] = new() { Subject = "home.rooms.study.co2", Unit = "ppm" },
                        ["temp-02"] = new() { Subject = "home.rooms.study.temperature", Unit = "\u00B0C" },
                    },
                    SensorUrl = "http://192.168.101.103",
                }
            )
            .WithSshLogger(Tag.All)
            .WithUserMusicStatus(tags.Desktop)
            .WithZulipBridge(machines.Fir, new() { IncludeDms = true, SubjectRoot = "text" });

        inventory.Instances.AddAliceNavidrome("navidrome").WithDefault(machines.Fir, new() { Host = "music.example.net" });

        inventory
            .Instances.AddPi("pi")
            .WithClient([machines.Kapok, machines.Alder])
            .WithExecutor(
                machines.Kapok,
                new()
                {
                    LlamaSwap = new()
                    {
                        OpenFirewall = true,
                        WebUi = new() { Enable = true },
                    },
                    Openrouter = new() { Enable = true },
                    WebUi = new() { Enable = true },
                }
            )
            .WithExecutor(
                machines.Maple,
                new()
                {
                    DefaultModel = "gemma4:12b-q8_0",
                    LlamaSwap = new()
                    {
                        OpenFirewall = true,
                        WebUi = new() { Enable = true },
                    },
                    WebUi = new() { Enable = true },
                }
            )
            .WithExecutor(
                machines.Teak,
                new()
                {
                    DefaultModel = "qwen2.5:0.5b",
                    LlamaSwap = new() { OpenFirewall = true },
                    WebUi = new() { Enable = true },
                }
            );

        inventory.Instances.AddPki("pki").WithDefaultTags([Tag.All]);

        inventory
            .Instances.AddRelay("relay1")
            .WithDefault(machines.Cedar, new() { EnvironmentFile = "/run/secrets/relay/envfile", PublicHost = "relay.example.org" })
            .WithDefaultExtraModules([new Dictionary<string, ClanValue> { ["imports"] = [NixPath.Of("module.nix")] }]);

        inventory
            .Instances.AddRelay("relay2")
            .WithDefault(
                machines.Cedar,
                new()
                {
                    EnvironmentFile = "/run/secrets/relay2/envfile",
                    Port = 8100,
                    PublicHost = "relay.example.org",
                }
            )
            .WithDefaultExtraModules([new Dictionary<string, ClanValue> { ["imports"] = [NixPath.Of("module.nix")] }]);

        inventory.Instances.AddAliceTangled("tangled").WithKnot(machines.Cedar, new() { Host = "knot.example.org" });
        inventory.Instances.AddAliceThelounge("thelounge").WithDefault(machines.Fir);

        inventory
            .Instances.AddTor("tor")
            .WithClient([machines.Kapok, machines.Pine])
            .WithServer(
                machines.Kapok,
                new()
                {
                    PortMapping =
                    [
                        new Dictionary<string, ClanValue>
                        {
                            ["port"] = 6443,
                            ["target"] = new Dictionary<string, ClanValue> { ["port"] = 6443 },
                        },
                        new Dictionary<string, ClanValue>
                        {
                            ["port"] = 6446,
                            ["target"] = new Dictionary<string, ClanValue> { ["port"] = 6446 },
                        },
                    ],
                    SecretHostname = false,
                }
            )
            .WithServer(
                machines.Pine,
                new()
                {
                    PortMapping =
                    [
                        new Dictionary<string, ClanValue>
                        {
                            ["port"] = 6443,
                            ["target"] = new Dictionary<string, ClanValue> { ["port"] = 6443 },
                        },
                        new Dictionary<string, ClanValue>
                        {
                            ["port"] = 6446,
                            ["target"] = new Dictionary<string, ClanValue> { ["port"] = 6446 },
                        },
                    ],
                    SecretHostname = false,
                }
            );

        inventory
            .Instances.AddWireguardStar("wg-clan")
            .WithController(machines.Pine, new() { Endpoint = "vpn.example.org:51820" })
            .WithPeer([machines.Cedar, machines.Larch, machines.Fir, machines.Kapok, machines.Linden, machines.Rowan])
            .WithPeer(machines.Birch, new() { AllowedIPs = ["10.100.0.0/24", "192.168.101.0/24"] });

        inventory
            .Instances.AddDmWireguardStar("wg-star")
            .WithController(machines.Pine, new() { Endpoint = "vpn.example.org", ListenPort = 51821 })
            .WithPeer([machines.Fir, machines.Kapok]);

        inventory.Instances.AddYggdrasil("yggdrasil").WithDefaultTags([Tag.All]);

        return inventory;
    }
}
