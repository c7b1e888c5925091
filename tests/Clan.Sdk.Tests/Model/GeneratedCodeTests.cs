using System.Runtime.CompilerServices;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Tests.Resolution.Services;

namespace Clan.Sdk.Tests.Model;

/// <summary>Generated code, written by hand as the generator writes it, over the base classes that it may use.</summary>
public class GeneratedCodeTests
{
    [Fact]
    public void SettingsKeepUnsetApartFromNull()
    {
        var inventory = new Inventory("c");
        Add(inventory.Services, "i")
            .WithClientConfig(
                new()
                {
                    Name = null,
                    Port = 1,
                    Ratio = 1,
                    Free = ["a", 1, true, 1.5, ClanValue.Null],
                }
            );

        Assert.Equal("""{"free":["a",1,true,1.5,null],"name":null,"port":1,"ratio":1.0}""", Config(inventory).ToString());
        Assert.Equal("{}", new Client().ToValue().ToString());
    }

    [Fact]
    public void SettingsAreReadWhenTheyAreHandedOver()
    {
        var inventory = new Inventory("c");
        var list = new List<string> { "a" };
        var client = new Client
        {
            Exclude = list,
            Nested = new() { ["n"] = new() { Name = "x" } },
            Inner = new() { Flag = false },
        };
        list.Add("b");
        client.Nested!["m"] = new();
        Add(inventory.Services, "i").WithClientConfig(client);
        list.Add("c");

        Assert.Equal("""{"exclude":["a","b"],"inner":{"flag":false},"nested":{"m":{},"n":{"name":"x"}}}""", Config(inventory).ToString());
    }

    [Fact]
    public void EveryNodeSaysWhereItWasSet()
    {
        var inventory = new Inventory("c");
        var line = new System.Diagnostics.StackTrace(fNeedFileInfo: true).GetFrame(0)!.GetFileLineNumber() + 1;
        Add(inventory.Services, "i").WithClientConfig(new() { Exclude = ["a"] });

        var config = Config(inventory);
        Assert.Equal(line, config.Location.Line);
        Assert.Equal(line, config["exclude"].Location.Line);
        Assert.Equal(line, config["exclude"][0].Location.Line);
    }

    [Fact]
    public void FieldsOfMachinesAndMetaAreSetOneByOne()
    {
        var inventory = new Inventory("c");
        var jon = inventory.AddMachine("jon");
        GeneratedFields.Set(jon, new("f", 1), "text", ["description"]);
        GeneratedFields.Set(jon, new("f", 2), new Client { Name = "root@jon" }, ["deploy"]);
        GeneratedFields.Set(inventory, new("f", 3), new Client { Port = 5 }, []);
        Assert.Empty(inventory.Problems);
        GeneratedFields.Set(inventory, new("f", 4), new Client { Name = "again" }, []);

        Assert.Equal(
            """{"machines":{"jon":{"deploy":{"name":"root@jon"},"description":"text"}},"meta":{"name":"c","port":5}}""",
            inventory.Document.ToString()
        );
        Assert.Equal(("CLAN3021", 4), (Assert.Single(inventory.Problems).Id, inventory.Problems[0].Location.Line));
        Assert.Throws<ArgumentException>(() => GeneratedFields.Set(inventory, default, 1, []));
    }

    [Fact]
    public void ListsOfMachinesAndTagsAreListsOfMembers()
    {
        var inventory = new Inventory("c");
        Machine[] machines = [inventory.AddMachine("b"), inventory.AddMachine("a")];
        var service = inventory
            .Services.AddModule("m", "i")
            .WithRole("r", machines)
            .WithRole("r", [.. machines, Tag.All])
            .WithRole("none", []);

        Assert.Equal(
            """{"none":{},"r":{"machines":["b","a"],"tags":["all"]}}""",
            inventory.Document["services"]!["m"]["i"]["roles"].ToString()
        );
        Assert.Equal(("m", "i"), (service.Module, service.Name));
    }

    [Fact]
    public void ManyMembersAreLinkedInReasonableTime()
    {
        var inventory = new Inventory("c");
        var service = inventory.Services.AddModule("m", "i");
        var instance = inventory.Instances.AddModule("m", "i");
        for (var i = 0; i < 50_000; i++)
        {
            var machine = inventory.AddMachine($"m{i}");
            service.WithRole("r", machine);
            instance.WithRole("r", machine);
        }

        Assert.Equal(50_000, inventory.Document["services"]!["m"]["i"]["roles"]["r"]["machines"].Count);
        Assert.Equal(50_000, inventory.Document["instances"]!["i"]["roles"]["r"]["machines"].Count);
    }

    private static Module Add(
        ServicesSection services,
        string instance,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => new(services, instance, new(file, line));

    private static ClanValue Config(Inventory inventory) => inventory.Document["services"]!["module"]["i"]["roles"]["client"]["config"];

    private sealed class Module(ServicesSection section, string instance, SourceLocation at)
        : ServiceInstance(section, "module", instance, at)
    {
        public Module WithClientConfig(Client config, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            Set(new(file, line), config, ["roles", "client", "config"]);
            return this;
        }
    }

    private sealed class Client : Settings
    {
        private readonly string? _name;
        private readonly long? _port;
        private readonly double? _ratio;
        private readonly IReadOnlyList<string>? _exclude;
        private readonly Dictionary<string, Client>? _nested;
        private readonly Inner? _inner;
        private readonly ClanValue? _free;

        public string? Name
        {
            get => _name;
            init => Set("name", _name = value);
        }

        public long? Port
        {
            get => _port;
            init => Set("port", _port = value);
        }

        public double? Ratio
        {
            get => _ratio;
            init => Set("ratio", _ratio = value);
        }

        public IReadOnlyList<string>? Exclude
        {
            get => _exclude;
            init => Set("exclude", _exclude = value, static items => SettingsValue.List(items, SettingsValue.Of));
        }

        public Dictionary<string, Client>? Nested
        {
            get => _nested;
            init => Set("nested", _nested = value, static entries => SettingsValue.Map(entries, SettingsValue.Of));
        }

        public Inner? Inner
        {
            get => _inner;
            init => Set("inner", _inner = value);
        }

        public ClanValue? Free
        {
            get => _free;
            init => Set("free", _free = value);
        }
    }

    private sealed class Inner : Settings
    {
        private readonly bool? _flag;

        public bool? Flag
        {
            get => _flag;
            init => Set("flag", _flag = value);
        }
    }
}
