using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Tests.Resolution.Services;

namespace Clan.Sdk.Tests.Model;

/// <summary>Generated code, written by hand as the generator writes it, over the base classes that it may use.</summary>
public class GeneratedCodeTests
{
    [Fact]
    public void NullLeavesAnOptionOutUnlessItTakesNull()
    {
        var inventory = new Inventory("c");
        Add(inventory.Services, "i")
            .WithClientConfig(
                new()
                {
                    Name = null,
                    Path = null,
                    Exclude = null,
                    Nested = null,
                    Inner = null,
                    Mode = null,
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
        client.Nested["m"] = new();
        Add(inventory.Services, "i").WithClientConfig(client);
        list.Add("c");

        Assert.Equal("""{"exclude":["a","b"],"inner":{"flag":false},"nested":{"m":{},"n":{"name":"x"}}}""", Config(inventory).ToString());
    }

    [Fact]
    public void PropertiesAreSetLaterAndTakenBack()
    {
        var client = new Client { Path = "a", Mode = Mode.Both };
        client.Port = 1;
        client.Path = null;
        client.Mode = Mode.OneWay;
        client.Inner.Flag = true;
        client.Nested["n"] = new() { Ratio = null };
        client.Exclude = [.. client.Exclude, "a"];
        client.Exclude = client.Exclude.Append("b").Where(text => text.Length > 0);
        client.Numbers = [1, null];

        Assert.Equal(
            """{"exclude":["a","b"],"inner":{"flag":true},"mode":"one-way","nested":{"n":{"ratio":null}},"numbers":[1,null],"port":1}""",
            client.ToValue().ToString()
        );
        Assert.Equal((1, null, Mode.OneWay, true), (client.Port, client.Path, client.Mode, client.Inner.Flag));
        client.Numbers = null;
        Assert.Contains("\"numbers\":null", client.ToValue().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void LookingAtAnEmptyOptionDoesNotSetIt()
    {
        var client = new Client();

        Assert.Empty(client.Exclude);
        Assert.Empty(client.Nested);
        Assert.Null(client.Inner.Flag);
        Assert.Null(client.Free);
        Assert.Equal("{}", client.ToValue().ToString());
        client.Nested = [];
        client.Inner = new();
        Assert.Equal("""{"inner":{},"nested":{}}""", client.ToValue().ToString());
    }

    [Fact]
    public void ACopyIsChangedOnItsOwn()
    {
        var first = new Client
        {
            Port = 1,
            Exclude = ["a"],
            Nested = new() { ["n"] = new() { Port = 2 } },
            Inner = new() { Flag = true },
        };
        var before = first.ToValue();

        var copy = first.Copy();
        copy.Port = null;
        copy.Nested["n"].Port = 3;
        copy.Nested["m"] = new();
        copy.Inner.Flag = false;
        copy.Exclude = copy.Exclude.Append("b");

        Assert.Equal(before, first.ToValue());
        Assert.Equal("""{"exclude":["a","b"],"inner":{"flag":false},"nested":{"m":{},"n":{"port":3}}}""", copy.ToValue().ToString());
    }

    [Fact]
    public void SettingsAreReadFromWhatResolutionGives()
    {
        const string text =
            """{"exclude":["a"],"free":[1],"inner":{"flag":true},"mode":"both","name":null,"nested":{"n":{"port":2}},"numbers":[1,null],"port":1,"ratio":1.5,"unknown":{}}""";
        var client = Settings.Of<Client>(ClanValue.Parse(text));

        Assert.Equal((1, 1.5, Mode.Both, null, true), (client.Port, client.Ratio, client.Mode, client.Name, client.Inner.Flag));
        Assert.Equal(["a"], client.Exclude);
        Assert.Equal([1, null], client.Numbers!);
        Assert.Equal(2, client.Nested["n"].Port);
        Assert.Equal(ClanValue.List(1), client.Free);
        Assert.Null(client.Path);
        Assert.Equal(text, client.ToValue().ToString());
        client.Nested["n"].Port = 5;
        Assert.Contains("\"port\":5", client.Copy().ToValue().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AValueThatJsonCannotHoldIsRefusedWhereItIsSet()
    {
        Assert.Throws<ArgumentException>(() => new Client { Path = "\ud800" });
        Assert.Throws<ArgumentException>(() => new Client { Ratio = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Client { Mode = (Mode)7 });
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
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    ) => new(InstancePlace.Add(services, "module", instance, new(file, line)));

    private static ClanValue Config(Inventory inventory) => inventory.Document["services"]!["module"]["i"]["roles"]["client"]["config"];

    private sealed class Module(InstancePlace place) : ServiceInstance(place)
    {
        public Module WithClientConfig(Client config, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
        {
            Set(new(file, line), config, ["roles", "client", "config"]);
            return this;
        }
    }

    private sealed class Client : Settings
    {
        public string? Name
        {
            get => Get("name", SettingType.Text);
            set => SetNullable("name", value, SettingType.Text);
        }

        public string? Path
        {
            get => Get("path", SettingType.Text);
            set => Set("path", value, SettingType.Text);
        }

        public long? Port
        {
            get => GetValue("port", SettingType.Integer);
            set => Set("port", value, SettingType.Integer);
        }

        public double? Ratio
        {
            get => GetValue("ratio", SettingType.Number);
            set => SetNullable("ratio", value, SettingType.Number);
        }

        public Mode? Mode
        {
            get => GetValue("mode", SettingType.Enumeration<Mode>("one-way", "both"));
            set => Set("mode", value, SettingType.Enumeration<Mode>("one-way", "both"));
        }

        [AllowNull]
        public IEnumerable<string> Exclude
        {
            get => GetOrEmpty("exclude", SettingType.List(SettingType.Text));
            set => Set("exclude", value, SettingType.List(SettingType.Text));
        }

        public IEnumerable<long?>? Numbers
        {
            get => Get("numbers", SettingType.List(SettingType.NullOrValue(SettingType.Integer)));
            set => SetNullable("numbers", value, SettingType.List(SettingType.NullOrValue(SettingType.Integer)));
        }

        [AllowNull]
        public Dictionary<string, Client> Nested
        {
            get => GetOrEmpty("nested", SettingType.Map(SettingType.Record<Client>()));
            set => Set("nested", value, SettingType.Map(SettingType.Record<Client>()));
        }

        [AllowNull]
        public Inner Inner
        {
            get => GetOrEmpty("inner", SettingType.Record<Inner>());
            set => Set("inner", value, SettingType.Record<Inner>());
        }

        public ClanValue? Free
        {
            get => Get("free", SettingType.Free);
            set => SetNullable("free", value, SettingType.Free);
        }
    }

    private sealed class Inner : Settings
    {
        public bool? Flag
        {
            get => GetValue("flag", SettingType.Boolean);
            set => Set("flag", value, SettingType.Boolean);
        }
    }

    private enum Mode
    {
        OneWay,
        Both,
    }
}
