using System.Text.Json;
using Clan.Sdk.Json;

namespace Clan.Sdk.Tests.Json;

/// <summary>What a program does wrong with a value is said in words that lead to it.</summary>
public class ValueMistakeTests
{
    [Fact]
    public void Nothing_in_whatever_type_is_null()
    {
        ClanValue[] values =
        [
            (string?)null,
            (ClanValue[]?)null,
            (Dictionary<string, ClanValue>?)null,
            (string[]?)null,
            (int[]?)null,
            (long[]?)null,
            (double[]?)null,
            (bool[]?)null,
            (string[][]?)null,
            (List<string>?)null,
            (List<ClanValue>?)null,
            (Dictionary<string, string>?)null,
        ];

        Assert.All(values, value => Assert.Equal(ClanValueKind.Null, value.Kind));
        Assert.Equal("""[1,"a"]""", ((ClanValue)new ClanValue[] { 1, "a" }).ToString());
        Assert.Equal("""{"a":1}""", ((ClanValue)new Dictionary<string, ClanValue> { ["a"] = 1 }).ToString());
    }

    [Fact]
    public void A_missing_argument_is_named()
    {
        Missing("items", () => ClanValue.List((IEnumerable<string>)null!));
        Missing("items", () => ClanValue.List<int>(null!, item => item));
        Missing("convert", () => ClanValue.List<int>([1], null!));
        Missing("properties", () => ClanValue.Object<int>(null!, item => item));
        Missing("convert", () => ClanValue.Object<int>([new("a", 1)], null!));
        Missing("properties", () => ClanValue.Object(null!));
        Missing("key", () => new ClanValue { [null!] = 1 });
        Missing("json", () => ClanValue.Parse(null!));
        Assert.Throws<ArgumentNullException>("writer", () => new ClanValueJsonConverter().Write(null!, 1, JsonSerializerOptions.Default));

        static void Missing(string name, Func<object?> call) => Assert.Throws<ArgumentNullException>(name, call);
    }

    [Fact]
    public void What_is_there_instead_is_said()
    {
        ClanValue number = 1.5;

        Says("The value is no object but Number: 1.5", () => number["a"]);
        Says("The value is no list but Number: 1.5", () => number[0]);
        Says("The value is no text but Number: 1.5", () => number.AsString());
        Says("The value is no boolean but Number: 1.5", () => number.AsBoolean());
        Says("The value is no number but String: \"x\"", () => ((ClanValue)"x").AsDouble());
        Says("The value holds one of Nix, which JSON cannot hold: \"<directory>/a.nix\"", () => NixPath.Of("a.nix").ToJsonNode());
        Assert.Equal("position", Assert.Throws<ArgumentOutOfRangeException>(() => ClanValue.List(1)[-1]).ParamName);
        Assert.Equal("position", Assert.Throws<ArgumentOutOfRangeException>(() => ClanValue.List(1)[1]).ParamName);
        Assert.Equal("The object has no key \"b\".", Assert.Throws<KeyNotFoundException>(() => ClanValue.Object([])["b"]).Message);

        static void Says(string message, Func<object?> call) =>
            Assert.Equal(message, Assert.Throws<InvalidOperationException>(call).Message);
    }

    [Fact]
    public void What_is_refused_says_why()
    {
        Says("JSON has no infinite numbers and no NaN.", () => (ClanValue)double.NaN);
        Says("The key \"a\" stands twice.", () => ClanValue.Object([new("a", 1), new("a", 2)]));
        Says("The key \"a\" stands twice.", () => new ClanValue { ["a"] = 1, ["a"] = 2 });
        Says("The value nests deeper than 900 levels.", () => ClanValue.List(Deep(900)));
        Says("The value nests deeper than 900 levels.", () => new ClanValue { ["a"] = Deep(900) });
        Assert.Equal(900, new ClanValue { ["a"] = Deep(899) }.Depth);

        static void Says(string message, Func<object?> call) =>
            Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);

        static ClanValue Deep(int levels) => ClanValue.Parse(new string('[', levels) + new string(']', levels));
    }

    [Fact]
    public void A_class_of_ones_own_is_no_value()
    {
        var inventory = new Inventory("c");
        var jon = inventory.AddMachine("jon");

        Assert.StartsWith(
            $"{typeof(Own)} is no JSON value.",
            Assert
                .Throws<ArgumentException>(() =>
                    inventory.Instances.AddModule("m", "i").WithRole("r", jon, new() { ["a"] = ClanValue.List(new Own()) })
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_value_of_Nix_is_found_wherever_it_lies()
    {
        var path = ClanValue.List(1, new ClanValue { ["a"] = NixPath.Of("a.nix") });
        var expression = ClanValue.List(1, new ClanValue { ["a"] = NixExpression.Raw("x") });

        Assert.Equal((true, false), (path.HoldsNix, path.HoldsNixExpression));
        Assert.Equal((true, true), (expression.HoldsNix, expression.HoldsNixExpression));
        Assert.False(ClanValue.List(1, new ClanValue { ["a"] = "./a.nix" }).HoldsNix);
        Assert.StartsWith(
            "<directory>/a.nix is a value of Nix, which JSON cannot hold.",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(path)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void How_deep_a_value_nests_is_its_deepest_part()
    {
        var value = ClanValue.Parse("""[1, {"a": [[]], "b": 1}, 2]""");

        Assert.Equal(4, Nesting.Measure(value));
        Assert.Equal(4, value.Depth);

        var record = new ObjectValue(default);
        record.Set("a", 1, default);
        record.Set("a", value, default);
        Assert.Equal(5, record.Depth);
    }

    private sealed class Own : ClanValue;
}
