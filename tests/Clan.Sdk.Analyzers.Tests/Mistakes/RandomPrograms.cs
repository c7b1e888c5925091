using System.Globalization;
using System.Text;
using Clan.Sdk.Analyzers.Facts;
using CsCheck;

namespace Clan.Sdk.Analyzers.Tests.Mistakes;

/// <summary>Programs put together at random: a few machines, tags and instances with every kind of mistake, in all kinds of control flow.</summary>
internal static class RandomPrograms
{
    private static readonly string[] Machines = ["a", "b", "c", "far"];
    private static readonly string[] Tags = ["red", "blue", "none"];

    private static readonly Gen<string> Member = Gen.Frequency(
        (4, Pick(Machines)),
        (3, Pick(Tags)),
        (1, Gen.Const("Tag.All")),
        (1, Gen.Const("(args.Length > 0 ? a : b)"))
    );

    private static readonly Gen<string> Members = Gen.Frequency(
        (4, Member),
        (2, Member.Array[0, 3].Select(members => $"[{string.Join(", ", members)}]")),
        (1, Member.Array[1, 2].Select(members => $"new List<Member> {{ {string.Join(", ", members)} }}")),
        (1, Member.Array[1, 2].Select(members => $"[.. new Member[] {{ {string.Join(", ", members)} }}]")),
        (1, Pick("new[] { a, b }.Where(machine => machine.Name == \"a\")", "new[] { a, b }.Skip(1)"))
    );

    private static readonly Gen<string> Port = Pick("22", "70000", "args.Length", "int.MaxValue - 5");

    private static readonly Gen<string> ServiceCall = Gen.OneOf(
        Members.Select(members => $"peers.WithPeer({members})"),
        Members.Select(members => $"peers.WithController({members})"),
        Members.Select(members => $"peers.WithMoon({members})"),
        Members.Select(members => $"backup.WithClient({members})"),
        Members.Select(members => $"backup.WithServer({members})"),
        Members.Select(members => $"tools.WithDefault({members})"),
        Members.Select(members => $"ssh.WithClient({members})"),
        Pick(
            "tools.WithDefaultConfig(new() { Packages = [] })",
            "tools.WithMachineConfig(a, new() { Packages = [\"htop\"] })",
            "more.WithDefault(a)",
            "more.WithConfig(new() { Packages = [\"vim\"] })",
            "peers.WithMoonConfig(new() { Moon = new() { StableEndpoints = [\"x\"] } })",
            "peers.WithMoonConfig(new() { Moon = new() })",
            "peers.WithEnabled(false)",
            "backup.WithConfig(new() { Directory = \"/a\" })",
            "backup.WithConfig(new() { Exclude = [\"x\"] })",
            "backup.WithMachineConfig(b, new() { Directory = \"/b\" })",
            "backup.WithServerConfig(new() { Directory = \"/c\" })",
            "backup.WithClientConfig(new() { Destinations = new() { [\"d\"] = new() { Repo = \"x\", Rsh = \"ssh\" } } })",
            "backup.WithClientConfig(new() { Destinations = new() { [\"d e\"] = new() { Rsh = \"ssh\" } } })",
            "backup.WithEnabled(args.Length == 0)",
            "ssh.WithConfig(new() { HostKeys = new() { Rsa = new() { Enable = true } } })",
            "inventory.Services.AddAdmin(\"admin\").WithDefault(a)",
            "backup.WithServerConfig(later)",
            "later.Directory = \"/a\"",
            "later.Directory = null",
            "later.Directory = args.Length == 0 ? null : \"/b\"",
            "later = later.Copy()",
            "(inventory.Services.Find<Clan.Sdk.Services.Borgbackup>(\"backup\") ?? backup).WithConfig(new() { Directory = \"/b\" })",
            "inventory.Services.Find(\"borgbackup\", \"backup\")!.WithMember(\"client\", a)",
            "peers.WithMember(\"moon\", b)",
            "peers.WithMoonConfig(new() { Moon = { StableEndpoints = [\"x\"] } })"
        )
    );

    private static readonly Gen<string> InstanceCall = Gen.OneOf(
        Members.Select(members => $"peers.WithPeer({members})"),
        Members.Select(members => $"peers.WithController({members})"),
        Members.Select(members => $"peers.WithMoon({members})"),
        Members.Select(members => $"net.WithDefault({members})"),
        Members.Select(members => $"vpn.WithPeer({members})"),
        Gen.Select(Member, Port, (member, port) => $"net.WithDefault({member}, new() {{ Port = {port} }})"),
        Port.Select(port => $"net.WithDefaultSettings(new() {{ Port = {port}, User = null }})"),
        Member.Select(member => $"net.WithDefault({member}, new() {{ User = \"jon\" }})"),
        Member.Select(member => $"vpn.WithPeer({member}, new() {{ Controller = \"a\" }})"),
        Pick(
            "vpn.WithPeerSettings(new() { Controller = \"b\" })",
            "vpn.WithController(a, new() { Endpoint = \"e\" })",
            "lab.WithBench([a, b, c])",
            "lab.WithBench(a, new() { Motd = \"x\", Slots = 0 })",
            "lab.WithBenchSettings(new() { Motd = \"y\", Owners = [] })",
            "lab.WithBenchExtraModules([\"a.nix\", \"/b.nix\"])",
            "inventory.WithMeta(new() { Tld = \"home\" })",
            "inventory.Instances.AddLab(\"second\").WithBench(b)",
            "net.WithDefaultSettings(later)",
            "net.WithDefault(a, later)",
            "later.Port = 22",
            "later.Port = 70000",
            "later.Port = null",
            "later.User = null",
            "later.Port = args.Length == 0 ? null : 22",
            "later.Port += 1",
            "Change(later)",
            "inventory.Instances.Find<Clan.Sdk.Instances.Internet>(\"net\")!.WithDefaultSettings(new() { Port = 22 })",
            "inventory.Instances.Get(\"net\").WithMember(\"default\", b)",
            "net.WithMemberSettings(\"default\", a, new() { [\"port\"] = 22 })",
            "vpn.WithPeerSettings(new() { Controller = args.Length == 0 ? null : \"b\" })"
        )
    );

    private static readonly Gen<string> Other = Gen.OneOf(
        Gen.Select(Pick(Machines), Pick(Tags), (machine, tag) => $"{machine}.WithTag({tag})"),
        Pick(
            "inventory.AddMachine(\"a\")",
            "inventory.AddMachine(\"new\", tags: [red])",
            "inventory.AddMachine(\"m\" + args.Length, tags: [blue])",
            "inventory.AddTag(\"red\")",
            "a.WithDescription(\"x\")",
            "a.WithDescription(args.Length == 0 ? null : \"y\")",
            "inventory.GetOrAddMachine(\"a\", tags: [blue])",
            "inventory.FindMachine(\"b\")?.WithTag(red)",
            "inventory.GetOrAddTag(\"red\")",
            "_ = inventory.Machines.Count",
            "Use(a)",
            "Use(inventory)",
            "Use(none)",
            "Use(peers)"
        )
    );

    private static readonly Gen<string> Frame = Gen.Frequency(
        (12, Gen.Const("{0};")),
        (1, Gen.Const("if (args.Length == 0) {{ {0}; }}")),
        (1, Gen.Const("if (args.Length > 0) {{ {0}; }}")),
        (1, Gen.Const("foreach (var item in args) {{ {0}; }}")),
        (1, Gen.Const("for (var i = 0; i < 1; i++) {{ {0}; }}")),
        (1, Gen.Const("{{ Action act = () => {{ {0}; }}; act(); }}")),
        (1, Gen.Const("{{ Action act = () => {{ {0}; }}; }}")),
        (1, Gen.Const("try {{ {0}; }} finally {{ }}")),
        (1, Gen.Const("{{ {0}; }}")),
        (1, Gen.Const("switch (args.Length) {{ case 0: {0}; break; }}"))
    );

    public static Gen<string> All { get; } =
        Gen.Bool.SelectMany(isServices =>
            Gen.Select(
                Gen.Frequency((5, isServices ? ServiceCall : InstanceCall), (2, Other))
                    .Array[3, 12]
                    .SelectMany(calls =>
                        Frame
                            .Array[calls.Length]
                            .Select(frames => calls.Zip(frames, (call, frame) => string.Format(CultureInfo.InvariantCulture, frame, call)))
                    ),
                Pick("a", "red", "blue", "far"),
                (statements, controller) => Program(isServices, controller, statements)
            )
        );

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string Program(bool isServices, string controller, IEnumerable<string> statements)
    {
        var section = isServices ? "Services" : "Instances";
        var text = new StringBuilder(
            $$"""
            using Clan.Sdk;
            var inventory = new Inventory("my-clan");
            var red = inventory.AddTag("red");
            var blue = inventory.AddTag("blue");
            var none = inventory.AddTag("none");
            var a = inventory.AddMachine("a", tags: [red]);
            var b = inventory.AddMachine("b", tags: [red, blue]);
            var c = inventory.AddMachine("c");
            var far = inventory.AddExternalMachine("far");
            var peers = inventory.{{section}}.AddZerotier("mesh", controller: {{controller}});

            """
        );
        text.Append(
            isServices
                ? """
                var backup = inventory.Services.AddBorgbackup("backup");
                var tools = inventory.Services.AddPackages("tools");
                var more = inventory.Services.AddPackages("more");
                var ssh = inventory.Services.AddSshd("ssh");
                var later = new Clan.Sdk.Services.BorgbackupServerConfig { Directory = "/b" };

                """
                : """
                var net = inventory.Instances.AddInternet("net");
                var vpn = inventory.Instances.AddWireguard("vpn");
                var lab = inventory.Instances.AddLab("lab");
                var later = new Clan.Sdk.Instances.InternetDefaultSettings { Host = "h" };

                """
        );
        text.AppendJoin('\n', statements);
        text.Append(CultureInfo.InvariantCulture, $"\n{UserProgram.End}\n");
        return text.Append(
                "static void Use(object handle) { if (handle is Inventory used) used.AddMachine(\"used\"); else if (handle is Machine machine) machine.WithTag(machine.Inventory.AddTag(\"green\")); }\n"
                    + "static void Change(Clan.Sdk.Instances.InternetDefaultSettings settings) => settings.Port = 23;\n"
            )
            .ToString();
    }
}
