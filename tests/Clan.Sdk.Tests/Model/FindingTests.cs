namespace Clan.Sdk.Tests.Model;

/// <summary>What was added, or stands in the file that was read, is found again.</summary>
public class FindingTests
{
    private const string File = """
        {
          "instances": {
            "mesh": { "module": { "name": "zerotier", "input": "clan-core" }, "roles": { "peer": { "tags": ["all"] } } },
            "users": { "roles": { "default": { "machines": { "jon": {} }, "tags": { "staff": {} } } } }
          },
          "machines": { "jon": { "tags": ["staff", "all", "staff"] }, "sara": {} },
          "meta": { "name": "c" },
          "services": { "sshd": { "i": { "roles": { "server": { "machines": ["jon"] } } } } },
          "tags": { "static": ["sara"] }
        }
        """;

    [Fact]
    public void Machines_and_tags_are_enumerated_in_the_order_they_were_added()
    {
        var inventory = new Inventory("c");
        var web = inventory.AddTag("web");
        var b = inventory.AddMachine("b", tags: [web]);
        var router = inventory.AddExternalMachine("router");
        var a = inventory.AddMachine("a");

        Assert.Equal([b, a, router], inventory.Machines);
        Assert.Equal([web], inventory.Tags);
        Assert.Equal([web], b.Tags);
        Assert.Empty(router.Tags);
        Assert.Same(web, inventory.FindTag("web"));
        Assert.Null(inventory.FindTag("wbe"));
        Assert.Same(Tag.All, inventory.FindTag("all"));
    }

    [Fact]
    public void After_reading_every_machine_and_tag_is_there_and_can_be_extended()
    {
        var inventory = Inventory.Parse(File);

        Assert.Equal(["jon", "sara"], inventory.Machines.Select(machine => machine.Name));
        Assert.Equal(["static", "staff"], inventory.Tags.Select(tag => tag.Name));
        Assert.Equal(["staff", "all"], inventory.FindMachine("jon")!.Tags.Select(tag => tag.Name));
        var staff = inventory.FindTag("staff")!;
        Assert.Same(staff, inventory.FindMachine("jon")!.Tags[0]);
        Assert.Same(staff, inventory.AddTag("staff"));
        inventory.FindMachine("sara")!.WithTag(staff);

        Assert.Empty(inventory.Problems);
        Assert.Equal("""{"tags":["staff"]}""", inventory.Document["machines"]!["sara"].ToString());
    }

    [Fact]
    public void Helpers_that_several_callers_share_get_or_add()
    {
        var inventory = Inventory.Parse(File);

        Assert.Same(inventory.GetOrAddTag("web"), inventory.GetOrAddTag("web"));
        Assert.Same(inventory.FindTag("static"), inventory.GetOrAddTag("static"));
        Assert.Same(inventory.FindMachine("jon"), inventory.GetOrAddMachine("jon", tags: [inventory.GetOrAddTag("web")]));
        Assert.Equal("new", inventory.GetOrAddMachine("new").Name);
        Assert.Empty(inventory.Problems);
        Assert.Equal("""{"jon":{"tags":["staff","all","staff","web"]},"new":{},"sara":{}}""", inventory.Document["machines"]!.ToString());
    }

    [Fact]
    public void Instances_are_enumerated_whoever_made_them()
    {
        var inventory = Inventory.Parse(File);
        var added = inventory.Instances.AddModule("borgbackup", "backup");

        Assert.Equal(
            [("mesh", "zerotier"), ("users", "users"), ("backup", "borgbackup")],
            inventory.Instances.Select(instance => (instance.Name, instance.Module))
        );
        Assert.Equal(3, inventory.Instances.Count);
        Assert.Same(added, inventory.Instances.Find("backup"));
        Assert.Same(inventory.Instances.Find("mesh"), inventory.Instances.Single(instance => instance.Input is not null));
        Assert.Null(inventory.Instances.Find("nothing"));
        Assert.Equal(
            "The inventory has no instance \"mehs\". Did you mean \"mesh\"?",
            Assert.Throws<KeyNotFoundException>(() => inventory.Instances.Get("mehs")).Message
        );

        Assert.Equal([("i", "sshd")], inventory.Services.Select(instance => (instance.Name, instance.Module)));
        Assert.Single(inventory.Services);
        Assert.Same(inventory.Services.Find("sshd", "i"), inventory.Services.Get("sshd", "i"));
        Assert.Null(inventory.Services.Find("sshd", "j"));
        Assert.Throws<KeyNotFoundException>(() => inventory.Services.Get("ssdh", "i"));
    }

    [Fact]
    public void Any_instance_takes_members_by_the_names_of_its_roles()
    {
        var inventory = Inventory.Parse(File);
        var jon = inventory.FindMachine("jon")!;
        Instance mesh = inventory.Instances.Get("mesh");

        mesh.WithMember("moon", jon).WithMember("peer", inventory.FindTag("staff")!);
        inventory.Instances.Get("users").WithMemberSettings("default", jon, new() { ["user"] = "jon" });
        inventory.Services.Get("sshd", "i").WithMember("server", jon).WithMember("server", inventory.FindMachine("sara")!);

        Assert.Empty(inventory.Problems);
        Assert.Equal(["controller", "moon", "peer"], mesh.Roles);
        Assert.Equal(
            """{"moon":{"machines":{"jon":{}}},"peer":{"tags":["all","staff"]}}""",
            inventory.Document["instances"]!["mesh"]["roles"].ToString()
        );
        Assert.Equal(
            """{"machines":{"jon":{"settings":{"user":"jon"}}},"tags":{"staff":{}}}""",
            inventory.Document["instances"]!["users"]["roles"]["default"].ToString()
        );
        Assert.Equal("""["jon","sara"]""", inventory.Document["services"]!["sshd"]["i"]["roles"]["server"]["machines"].ToString());
    }

    [Fact]
    public void A_list_of_tags_takes_settings_too()
    {
        var inventory = Inventory.Parse(File);

        inventory.Instances.Get("mesh").WithMemberSettings("peer", Tag.Nixos, new() { ["a"] = 1 });

        Assert.Empty(inventory.Problems);
        Assert.Equal(
            """{"tags":{"all":{},"nixos":{"settings":{"a":1}}}}""",
            inventory.Document["instances"]!["mesh"]["roles"]["peer"].ToString()
        );
    }

    [Fact]
    public void Two_handles_of_one_place_share_its_lists()
    {
        var inventory = new Inventory("c");
        var (a, b) = (inventory.AddMachine("a"), inventory.AddMachine("b"));
        var first = inventory.Services.AddModule("m", "i").WithRole("r", a);
        var second = (UntypedService)inventory.Services.Get("m", "i");

        second.WithRole("r", b);
        first.WithRole("r", [a, b]).WithRole("r", Tag.All);
        second.WithRole("r", Tag.All);

        Assert.Equal("""{"machines":["a","b"],"tags":["all"]}""", inventory.Document["services"]!["m"]["i"]["roles"]["r"].ToString());
    }
}
