using Clan.Sdk.Options;
using static Clan.Sdk.Tests.Resolution.Types.Evaluating;

namespace Clan.Sdk.Tests.Resolution.Types;

/// <summary>Groups of options: as they were on a day, and two of them in one.</summary>
public class OptionGroupTests
{
    private static readonly OptionGroup Dated = Group(
        """
        {"old":{"t":"int"},"new":{"t":"int","since":"2025-05-01"},"gone":{"t":"raw","gone":true,"successor":"old"},
         "g":{"t":"group","options":{"new":{"t":"int","since":"2025-05-01"},"old":{"t":"int"}}}}
        """
    );

    [Theory]
    [InlineData(null, "g(new old) new old")]
    [InlineData("2025-04-30", "g(old) old")]
    [InlineData("2025-05-01", "g(new old) new old")]
    [InlineData("2025-05-02", "g(new old) new old")]
    public void An_option_is_there_from_its_day_on(string? day, string expected)
    {
        var group = Dated.At(day);

        Assert.Equal(expected, Show(group));
        Assert.Equal(["gone"], group.Gone.Select(option => option.Name));
        Assert.False(group.Declares("gone"));
        Assert.Null(group.Find("gone"));
    }

    [Fact]
    public void Two_groups_unite_name_by_name_and_the_first_wins()
    {
        var first = Group("""{"a":{"t":"int"},"g":{"t":"group","options":{"x":{"t":"int"}}},"h":{"t":"int"}}""");
        var second = Group(
            """{"a":{"t":"str"},"g":{"t":"group","options":{"x":{"t":"str"},"y":{"t":"int"}}},"h":{"t":"group","options":{}},"z":{"t":"int"},"gone":{"t":"raw","gone":true}}"""
        );

        var both = first.Union(second);

        Assert.Equal("a g(x y) h z", Show(both));
        Assert.Equal("integer", ((Option)both.Find("a")!).Type.ToString());
        Assert.Equal("integer", ((Option)((OptionGroup)both.Find("g")!).Find("x")!).Type.ToString());
        Assert.IsType<Option>(both.Find("h"));
        Assert.Equal(["gone"], both.Gone.Select(option => option.Name));
        Assert.Equal(["gone"], both.Union(second).Gone.Select(option => option.Name));
    }

    [Fact]
    public void Where_the_other_adds_nothing_the_group_stays_the_same()
    {
        Assert.Same(Dated, Dated.Union(Dated));
        Assert.Same(Dated, Dated.Union(OptionGroup.Empty));
        Assert.Same(Dated, Dated.Union(Group("""{"old":{"t":"str"},"gone":{"t":"raw","gone":true}}""")));
        Assert.Same(Dated, Dated.At(null));

        var undated = Group("""{"a":{"t":"int"},"b":{"t":"int"}}""");
        Assert.Same(undated, undated.At("2025-01-01"));
    }

    private static string Show(OptionGroup group) =>
        string.Join(' ', group.Nodes.Select(node => node is OptionGroup inner ? $"{node.Name}({Show(inner)})" : node.Name));
}
