using Clan.Sdk.Tests.Resolution.Services;

namespace Clan.Sdk.Tests.Json;

public class ClanValueTests
{
    [Fact]
    public void ValuesAreReadByKeyAndPosition()
    {
        var value = ClanValue.Parse("""{"a": [1, 2.5, "x", true, null], "b": {}}""");

        Assert.Equal(2, value.Count);
        Assert.Equal(["a", "b"], value.Properties.Select(p => p.Key));
        var list = value["a"];
        Assert.Equal((1, 2.5, "x", true), (list[0].AsInt64(), list[1].AsDouble(), list[2].AsString(), list[3].AsBoolean()));
        Assert.Equal(1.0, list[0].AsDouble());
        Assert.Equal(ClanValueKind.Null, list[4].Kind);
        Assert.Equal(5, Enumerable.Count(list));
        Assert.True(value.TryGetValue("b", out var b) && b.Count == 0);
        Assert.False(value.TryGetValue("c", out _));
        Assert.False(list.TryGetValue("c", out _));
    }

    [Fact]
    public void WrongReadingSaysWhatIsThere()
    {
        var value = ClanValue.Parse("""{"a": [1.0]}""");

        Assert.Throws<KeyNotFoundException>(() => value["b"]);
        Assert.Throws<InvalidOperationException>(() => value[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => value["a"][1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => value["a"][-1]);
        Assert.Equal(
            "The value is no integer but Number: 1.0",
            Assert.Throws<InvalidOperationException>(() => value["a"][0].AsInt64()).Message
        );
    }

    [Fact]
    public void ParseSaysWhereItFailed() =>
        Assert.Contains("(1,7)", Assert.Throws<FormatException>(() => ClanValue.Parse("{\"a\": x}")).Message, StringComparison.Ordinal);

    [Fact]
    public void IntegersAndNumbersDiffer()
    {
        ClanValue whole = 1,
            number = 1.0;

        Assert.False(whole.Equals(number));
        Assert.True(whole.Equals((ClanValue)1L));
        Assert.Equal(whole.GetHashCode(), ((ClanValue)1L).GetHashCode());
        Assert.False(ClanValue.Null.Equals(null));
    }

    [Fact]
    public void ValuesThatJsonCannotHoldAreRefused()
    {
        Assert.Throws<ArgumentException>(() => (ClanValue)double.NaN);
        Assert.Throws<ArgumentException>(() => (ClanValue)double.PositiveInfinity);
        Assert.Throws<ArgumentException>(() => (ClanValue)"\ud800");
        Assert.Throws<ArgumentException>(() => ClanValue.Object([new("\ud800", 1)]));
        Assert.Throws<ArgumentException>(() => ClanValue.Object([new("a", 1), new("a", 1)]));
    }

    [Fact]
    public void NestingIsLimitedSoThatNothingOverflows()
    {
        ClanValue value = 1;
        for (var depth = 2; depth <= 900; depth++)
        {
            value = ClanValue.List(value);
        }

        var inventory = new Inventory("c");
        inventory.Services.AddModule("m", "i").WithRoleConfig("r", ClanValue.Object([])).WithConfig(value);

        Assert.True(Inventory.Parse(inventory.ToJson()).Document.Equals(inventory.Document));
        Assert.True(value.Equals(ClanValue.Parse(value.ToString())));
        Assert.Throws<ArgumentException>(() => ClanValue.List(value));
        Assert.Throws<ArgumentException>(() => ClanValue.Object([new("a", value)]));
    }
}
