// A home of a dozen machines in today's schema: people, network, backup, files, and two modules of its own.
using Clan.Sdk;
using Clan.Sdk.Instances;

var inventory = new Inventory("homelab").WithMeta(new() { Description = "Everything with a plug", Domain = "home" });

var servers = inventory.AddTag("servers");
var desktops = inventory.AddTag("desktops");
var laptops = inventory.AddTag("laptops");
var synced = inventory.AddTag("synced");
var wireless = inventory.AddTag("wireless");

var gateway = inventory.AddMachine("gateway", tags: [servers]).WithDeploy(new() { TargetHost = "root@192.168.1.1" });
var nas = inventory.AddMachine("nas", tags: [servers, synced]).WithDescription("Disks, and the copies of everything");
var vault = inventory.AddMachine("vault", tags: [servers]).WithDescription("Off-site backup");
var media = inventory.AddMachine("media", tags: [servers]);
var builder = inventory.AddMachine("builder", tags: [servers]);
var vps = inventory
    .AddMachine("vps", tags: [servers])
    .WithDeploy(new() { TargetHost = "root@vps.example.org", BuildHost = "root@builder.home" });
var office = inventory.AddMachine("office", tags: [desktops, synced]);
inventory.AddMachine("kitchen", tags: [desktops, wireless]);
var ada = inventory.AddMachine("ada", tags: [laptops, synced, wireless]);
var ben = inventory.AddMachine("ben", tags: [laptops, synced, wireless]);
inventory.AddMachine("travel", tags: [laptops, wireless]);
inventory.AddMachine("mini").WithMachineClass(MachineClass.Darwin);

// One instance a person: the user exists on every NixOS machine, with more rights on their own laptop.
inventory
    .Instances.AddUsers("user-ada")
    .WithDefault(Tag.Nixos)
    .WithDefault(ada, new() { Groups = ["wheel"] })
    .WithDefaultSettings(
        new()
        {
            User = "ada",
            Groups = ["networkmanager", "video"],
            Openssh = new()
            {
                AuthorizedKeys = new() { Keys = ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAda0000000000000000000000000000000000000000 ada"] },
            },
        }
    );
inventory
    .Instances.AddUsers("user-ben")
    .WithDefault([desktops, ben])
    .WithDefaultSettings(
        new()
        {
            User = "ben",
            Groups = ["networkmanager"],
            Prompt = false,
        }
    );

inventory
    .Instances.AddSshd("sshd")
    .WithServer(Tag.Nixos, new() { Certificate = new() { SearchDomains = ["home"] } })
    .WithClient(Tag.Nixos, new() { Certificate = new() { SearchDomains = ["home"] } });

// Machines that are reached over the Internet, each under its own host.
inventory
    .Instances.AddInternet("internet")
    .WithDefault(vps, new() { Host = "vps.example.org" })
    .WithDefault(gateway, new() { Host = "home.example.org", Port = 2222 });

inventory
    .Instances.AddZerotier("mesh", controller: vps)
    .WithPeer(Tag.Nixos)
    .WithMoon(gateway, new() { StableEndpoints = ["198.51.100.7/9993"] });

inventory.Instances.AddTor("tor").WithServer(servers);

inventory
    .Instances.AddWifi("wifi")
    .WithDefault(
        wireless,
        new()
        {
            Networks = new()
            {
                ["home"] = new(),
                ["guests"] = new() { AutoConnect = false },
            },
        }
    );

inventory
    .Instances.AddBorgbackup("backup")
    .WithClient([nas, office])
    .WithClient(laptops, new() { Exclude = ["/home/*/.cache"] })
    .WithServer(vault, new() { Directory = "/srv/borg" });

inventory.Instances.AddSyncthing("files").WithPeer(synced, new() { Folders = new() { ["documents"] = new() { Path = "/srv/documents" } } });

inventory.Instances.AddImporter("laptop-power").WithDefault(laptops).WithDefaultExtraModules(["/etc/clan/modules/laptop-power.nix"]);

inventory.Instances.AddNcps("cache").WithServer(builder).WithClient(Tag.Nixos);

inventory
    .Instances.AddHomeDashboard("start", server: nas)
    .WithServer(nas, new() { Title = "Home", Theme = HomeDashboardServerTheme.Dark })
    .WithLink(media, new() { Url = "http://media.home", Group = "Evening" })
    .WithLink(vault, new() { Url = "http://vault.home" });

inventory
    .Instances.AddHomePrinting("printer")
    .WithServer(office, new() { Queues = new() { ["laser"] = new() { Device = "usb://Brother/HL-L2350DW" } } })
    .WithClient(laptops);

Console.Write(inventory.ToJson());
