using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Clan.Sdk.Tests.Json;

public partial class ClanValueConversionTests
{
    private const string Text = """{"a":[1,1.0,"x",true,null,{}],"b":{"c":-9223372036854775808}}""";

    private static readonly int? s_nothing = int.Parse("1", System.Globalization.CultureInfo.InvariantCulture) == 1 ? null : 1;

    [Fact]
    public void Serializes_as_the_json_that_it_is()
    {
        var value = ClanValue.Parse(Text);

        Assert.Equal(Text, JsonSerializer.Serialize(value));
        Assert.Equal(Text, JsonSerializer.Serialize<object>(value));
        Assert.Equal($$"""{"Value":{{Text}}}""", JsonSerializer.Serialize(new Holder(value)));
        Assert.Equal($$"""{"Value":{{Text}}}""", JsonSerializer.Serialize(new Holder(value), HolderContext.Default.Holder));
        Assert.Equal($"[{Text}]", JsonSerializer.Serialize(new List<ClanValue> { value }));
        Assert.Equal(
            """{"Value":null}""",
            JsonSerializer.Serialize(new Holder(ClanValue.Null), new JsonSerializerOptions(JsonSerializerDefaults.General))
        );
        Assert.Contains(
            "\n  \"a\"",
            JsonSerializer.Serialize(value, new JsonSerializerOptions { WriteIndented = true }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Deserializes_to_the_same_value()
    {
        Assert.Equal(ClanValue.Parse(Text), JsonSerializer.Deserialize<ClanValue>(Text));
        Assert.Equal(ClanValue.Parse(Text), JsonSerializer.Deserialize<Holder>($$"""{"Value":{{Text}}}""")!.Value);
        Assert.Equal(ClanValue.Parse(Text), JsonSerializer.Deserialize($$"""{"Value":{{Text}}}""", HolderContext.Default.Holder)!.Value);
        Assert.Equal(ClanValue.Null, JsonSerializer.Deserialize<ClanValue>("null"));
        Assert.Equal(ClanValueKind.Number, JsonSerializer.Deserialize<ClanValue>("1.0")!.Kind);
    }

    [Theory]
    [InlineData("12345678901234567890")]
    [InlineData("\"\\ud800\"")]
    public void What_no_inventory_can_hold_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClanValue>(json));
        using var document = JsonDocument.Parse(json);
        Assert.Throws<FormatException>(() => (ClanValue)document.RootElement);
    }

    [Fact]
    public void Converts_from_and_to_the_types_of_system_text_json()
    {
        var value = ClanValue.Parse(Text);
        using var document = JsonDocument.Parse(Text);

        Assert.Equal(value, (ClanValue)document.RootElement);
        Assert.Equal(value, (ClanValue)JsonNode.Parse(Text));
        Assert.Equal(ClanValue.Null, (ClanValue)(JsonNode?)null);
        Assert.Equal(ClanValue.Null, (ClanValue)default(JsonElement));
        Assert.Equal(Text, value.ToJsonElement().GetRawText());
        Assert.Equal(Text, value.ToJsonNode()!.ToJsonString());
        Assert.Null(ClanValue.Null.ToJsonNode());
        Assert.Equal(value, (ClanValue)value.ToJsonNode());
    }

    [Fact]
    public void An_initializer_makes_an_object_at_every_depth()
    {
        var list = new[] { "b" };
        ClanValue value = new()
        {
            ["port"] = 22,
            ["keys"] = new()
            {
                ["jon"] = "k",
                ["deep"] = new() { ["er"] = new() },
            },
            ["rows"] = new[] { new[] { "a" }, list },
            ["mixed"] = [1, "x", new ClanValue { ["y"] = true }],
        };

        Assert.Equal(
            """{"keys":{"deep":{"er":{}},"jon":"k"},"mixed":[1,"x",{"y":true}],"port":22,"rows":[["a"],["b"]]}""",
            value.ToString()
        );
        Assert.Equal(ClanValue.Parse(value.ToString()), value);
        Assert.Equal(value, ClanValue.Parse(value.ToString()));
        Assert.Equal(ClanValue.Parse(value.ToString()).GetHashCode(), value.GetHashCode());
        Assert.Equal(value.ToString(), JsonSerializer.Serialize(ClanValue.Parse(value.ToString())));
        Assert.Equal((ClanValueKind.Object, 4, 22L), (value.Kind, value.Count, value["port"].AsInt64()));
        Assert.True(value["keys"].TryGetValue("jon", out _));
        Assert.Throws<ArgumentException>(() => new ClanValue { ["\ud800"] = 1 });
    }

    [Fact]
    public void An_initialized_object_is_written_like_any_other()
    {
        var inventory = new Inventory("c");
        var jon = inventory.AddMachine("jon");
        inventory.Instances.AddModule("m", "i").WithRole("r", jon, new() { ["a"] = new() { ["b"] = new[] { 1, 2 } } });

        Assert.Equal(
            """{"a":{"b":[1,2]}}""",
            inventory.Document["instances"]!["i"]["roles"]["r"]["machines"]["jon"]["settings"].ToString()
        );
    }

    [Fact]
    public void Arrays_lists_and_dictionaries_convert()
    {
        Assert.Equal("""["a"]""", ((ClanValue)new[] { "a" }).ToString());
        Assert.Equal("[1]", ((ClanValue)new[] { 1 }).ToString());
        Assert.Equal("[1]", ((ClanValue)new[] { 1L }).ToString());
        Assert.Equal("[1.0]", ((ClanValue)new[] { 1.0 }).ToString());
        Assert.Equal("[true]", ((ClanValue)new[] { true }).ToString());
        Assert.Equal("""["a"]""", ((ClanValue)new List<string> { "a" }).ToString());
        Assert.Equal("""["a",1]""", ((ClanValue)new List<ClanValue> { "a", 1 }).ToString());
        Assert.Equal("""{"a":"b"}""", ((ClanValue)new Dictionary<string, string> { ["a"] = "b" }).ToString());
        Assert.Equal("[1,2]", ClanValue.List([1, 2], number => number).ToString());
        Assert.Equal("""{"a":1}""", ClanValue.Object(new Dictionary<string, int> { ["a"] = 1 }, number => number).ToString());
    }

    [Fact]
    public void A_missing_number_is_null_only_where_that_is_said()
    {
        Assert.Equal("{}", new ClanValue { ["port"] = s_nothing }.ToString());
        Assert.Equal("""{"port":null}""", new ClanValue { ["port"] = s_nothing ?? ClanValue.Null }.ToString());
    }

    internal sealed record Holder(ClanValue Value);

    [JsonSerializable(typeof(Holder))]
    internal sealed partial class HolderContext : JsonSerializerContext;
}
