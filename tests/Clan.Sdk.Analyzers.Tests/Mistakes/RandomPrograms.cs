using System.Globalization;
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
            "peers.WithMoonConfig(new() { Moon = { StableEndpoints = [\"x\"] } })",
            "backup.WithServerConfig(new() { Directory = \"/c\" }).WithServerConfig(new() { Directory = args.Length == 0 ? \"/c\" : \"/d\" })",
            "backup.WithClientConfig(new() { Exclude = [\"y\"] })",
            "backup.WithClientConfig(new() { Destinations = { [\"d\"] = new() { Rsh = \"ssh -p 2\" } } })",
            "ssh.WithMember(Clan.Sdk.Services.Sshd.ClientRole, b)",
            "ssh.WithMember(\"clients\", b)",
            "foreach (var each in inventory.Services.Where(each => each.Roles.Contains(\"client\"))) each.WithMember(\"client\", a)",
            "inventory.Services.FindAll<Clan.Sdk.Services.Borgbackup>().First().WithServer(c)",
            "backup.WithExtraModules([NixPath.Of(\"modules/a.nix\")])",
            "backup.WithValue([\"config\", \"directory\"], \"/e\")",
            "Join(peers, c)"
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
            "vpn.WithPeerSettings(new() { Controller = args.Length == 0 ? null : \"b\" })",
            "net.WithDefaultSettings(later.Copy())",
            "net.WithMember(Clan.Sdk.Instances.Internet.DefaultRole, c)",
            "net.WithMember(args.Length == 0 ? \"default\" : \"peer\", c)",
            "net.WithMember(\"dfault\", c)",
            "peers.WithPeerTags([red])",
            "peers.WithPeerTags([red, none])",
            "lab.WithBenchExtraModules([NixPath.Of(\"modules/a.nix\"), \"b.nix\"])",
            "lab.WithBenchExtraModules([NixExpression.Raw(\"{ }\")])",
            "lab.WithBenchSettings(new() { Folder = NixPath.Of(\"data\") })",
            "lab.WithBenchSettings(new() { Folder = \"data\" })",
            "lab.WithBenchSettings(new() { Owners = new[] { \"b\" }.Where(owner => owner != \"b\") })",
            "lab.WithBenchSettings(new() { Ports = [22] })",
            "lab.WithBench(a, new() { Ports = [70000], Slots = args.Length })",
            "lab.WithValue([\"roles\", \"bench\", \"settings\", \"slots\"], 0)",
            "lab.WithMemberSettings(\"bench\", a, new() { [\"slots\"] = 2 })",
            "foreach (var each in inventory.Instances.Where(each => each.Roles.Contains(\"default\"))) each.WithMember(\"default\", a)",
            "foreach (var each in inventory.Instances.Where(each => each.Roles.Contains(\"peer\"))) each.WithMember(\"peer\", b)",
            "inventory.Instances.FindAll<Clan.Sdk.Instances.Lab>().First().WithBench(c)",
            "(inventory.Instances.Find<Clan.Sdk.Instances.Lab>(\"third\") ?? inventory.Instances.AddLab(\"third\")).WithBench(a)",
            "Join(peers, c)"
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
        (1, Gen.Const("{{ void Later() {{ {0}; }} Later(); }}")),
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
                Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))),
                (statements, controller, isLoaded) => Program(isServices, isLoaded, controller, statements)
            )
        );

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string Program(bool isServices, bool isLoaded, string controller, IEnumerable<string> statements)
    {
        var (section, settings) = isServices
            ? ("Services", "new Clan.Sdk.Services.BorgbackupServerConfig { Directory = \"/b\" }")
            : ("Instances", "new Clan.Sdk.Instances.InternetDefaultSettings { Host = \"h\" }");
        (string Variable, string Module, string Name)[] instances = isServices
            ? [("backup", "Borgbackup", "backup"), ("tools", "Packages", "tools"), ("more", "Packages", "more"), ("ssh", "Sshd", "ssh")]
            : [("net", "Internet", "net"), ("vpn", "Wireguard", "vpn"), ("lab", "Lab", "lab")];
        var made = string.Join(
            '\n',
            [
                """
                var inventory = new Inventory("my-clan");
                var red = inventory.AddTag("red");
                var blue = inventory.AddTag("blue");
                var none = inventory.AddTag("none");
                var a = inventory.AddMachine("a", tags: [red]);
                var b = inventory.AddMachine("b", tags: [red, blue]);
                var c = inventory.AddMachine("c");
                var far = inventory.AddExternalMachine("far");
                """,
                $"var peers = inventory.{section}.AddZerotier(\"mesh\", controller: {controller});",
                .. instances.Select(instance =>
                    $"var {instance.Variable} = inventory.{section}.Add{instance.Module}(\"{instance.Name}\");"
                ),
            ]
        );
        var found = string.Join(
            '\n',
            [
                """
                var inventory = Inventory.Parse(Written, "inventory.json");
                var red = inventory.GetOrAddTag("red");
                var blue = inventory.GetOrAddTag("blue");
                var none = inventory.GetOrAddTag("none");
                var a = inventory.FindMachine("a")!;
                var b = inventory.FindMachine("b")!;
                var c = inventory.FindMachine("c")!;
                var far = inventory.AddExternalMachine("far");
                """,
                .. instances
                    .Prepend(("peers", "Zerotier", "mesh"))
                    .Select(instance =>
                        $"var {instance.Item1} = inventory.{section}.Find<Clan.Sdk.{section}.{instance.Item2}>(\"{instance.Item3}\")!;"
                    ),
            ]
        );
        return string.Join(
            '\n',
            [
                "using Clan.Sdk;",
                isLoaded ? $"const string Written = \"\"\"\n{Written(isServices, controller)}\n\"\"\";\n{found}" : made,
                $"var later = {settings};",
                .. statements,
                UserProgram.End,
                Helpers,
            ]
        );
    }

    // What the other form builds, as a file that somebody wrote.
    private static string Written(bool isServices, string controller)
    {
        const string Services =
            "'services':{'zerotier':{'mesh':{'roles':ROLES}},'borgbackup':{'backup':{}},'packages':{'tools':{},'more':{}},'sshd':{'ssh':{}}}";
        const string Instances =
            "'instances':{'mesh':{'module':{'name':'zerotier'},'roles':ROLES},'net':{'module':{'name':'internet'}},"
            + "'vpn':{'module':{'name':'wireguard'}},'lab':{'module':{'name':'lab'}}}";
        var kind = controller is "red" or "blue" ? "tags" : "machines";
        var members = isServices ? $"['{controller}']" : $"{{'{controller}':{{}}}}";
        return ("{'meta':{'name':'my-clan'},'machines':{'a':{'tags':['red']},'b':{'tags':['red','blue']},'c':{}},SECTION}")
            .Replace("SECTION", isServices ? Services : Instances)
            .Replace("ROLES", $"{{'controller':{{'{kind}':{members}}}}}")
            .Replace('\'', '"');
    }

    private const string Helpers = """
        static void Use(object handle) { if (handle is Inventory used) used.AddMachine("used"); else if (handle is Machine machine) machine.WithTag(machine.Inventory.AddTag("green")); }
        static void Change(Clan.Sdk.Instances.InternetDefaultSettings settings) => settings.Port = 23;
        static void Join(Instance instance, Member member) => instance.WithMember("peer", member);

        """;
}
