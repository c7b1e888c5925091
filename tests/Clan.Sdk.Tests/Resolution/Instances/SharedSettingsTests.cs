using Clan.Sdk.Tests.Resolution.Locations;
using static Clan.Sdk.Tests.Resolution.Instances.Resolving;

namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>Members whose layers are the same share their settings, whoever stands between them (docs/semantics/instances.md 5.1, 5.2).</summary>
public class SharedSettingsTests
{
    // Names that no machine has stand before, between and behind the machines.
    private const string Fleet = """
        {"meta": {"name": "q"},
         "machines": {"b": {}, "d": {"tags": ["p"]}, "f": {"tags": ["q"]}, "h": {"tags": ["p", "q"]}, "j": {"tags": ["q", "p"]}, "l": {"tags": ["q", "bare"]}, "n": {"tags": ["p"]}, "y": {}},
         "instances": {"i": {"module": {"name": "packages"}, "roles": {"default": {
           "machines": {"a": {}, "b": {}, "c": {}, "e": {}, "g": {}, "k": {}, "y": {}, "z": {}, "n": {"settings": {"packages": ["own"]}}},
           "settings": {"packages": ["r"]},
           "tags": {"q": {"settings": {"packages": ["q"]}}, "p": {"settings": {"packages": ["p"]}}, "bare": {}}}}}}}
        """;

    [Theory]
    [InlineData("a", """["r"]""")]
    [InlineData("b", """["r"]""")]
    [InlineData("c", """["r"]""")]
    [InlineData("d", """["p","r"]""")]
    [InlineData("e", """["r"]""")]
    [InlineData("f", """["q","r"]""")]
    [InlineData("g", """["r"]""")]
    [InlineData("h", """["q","p","r"]""")]
    [InlineData("j", """["q","p","r"]""")]
    [InlineData("k", """["r"]""")]
    [InlineData("l", """["q","r"]""")]
    [InlineData("n", """["p","own","r"]""")]
    [InlineData("y", """["r"]""")]
    [InlineData("z", """["r"]""")]
    public void Each_member_gets_the_layers_of_its_tags(string member, string packages)
    {
        var resolved = Resolve(Fleet);

        Assert.Equal($"{{\"packages\":{packages}}}", resolved.Settings("i", "default", member));
        if (resolved.FindMachine(member) is { } machine)
        {
            Assert.Equal($"{{\"packages\":{packages}}}", machine.GetSettings("packages").Value!.ToString());
        }
    }

    [Fact]
    public void The_members_stand_in_byte_order() =>
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h", "j", "k", "l", "n", "y", "z"], Resolve(Fleet).Members("i", "default"));

    [Fact]
    public void Equal_layers_are_merged_once()
    {
        var resolved = Resolve(Fleet);

        Assert.Same(Value("h"), Value("j"));
        Assert.Same(Value("f"), Value("l"));
        Assert.Same(Value("b"), Value("y"));
        Assert.NotSame(Value("d"), Value("f"));

        ClanValue Value(string machine) => resolved.GetMachine(machine).GetSettings("packages").Value!;
    }

    [Fact]
    public void A_beaten_definition_is_told_apart_from_those_that_count()
    {
        var settings = Inventory
            .Parse(
                """
                {"meta": {"name": "q"}, "machines": {"a": {}}, "instances": {"i": {"module": {"name": "backup"}, "roles": {"client": {
                "machines": {"a": {"settings": {"repo": {"_type": "override", "priority": 50, "content": "m"}, "targets": {"x": {"path": "p"}}}}},
                "settings": {"repo": "r", "hour": 4}}}}}}
                """,
                "f.json"
            )
            .Resolve(Lab.Catalog)
            .GetMachine("a")
            .GetSettings("backup");

        Assert.Equal(["repo machine a of i \"m\" 2"], Lines(settings.OriginsOf("repo")));
        Assert.Equal(["repo role client of i \"r\" 3"], Lines(settings.OverriddenOf("repo")));
        Assert.Equal(["hour role client of i 4 3"], Lines(settings.OriginsOf("hour")));
        Assert.Equal(["hour default 3 0"], Lines(settings.OverriddenOf("hour")));
        Assert.Equal(["targets.x.path machine a of i \"p\" 2"], Lines(settings.OriginsOf("targets", "x", "path")));
        Assert.Empty(settings.OriginsOf("targets", "y"));
        Assert.Equal(["hour", "repo", "targets.x.path"], settings.OriginsOf().Select(origin => string.Join('.', origin.Path)).Order());

        static IEnumerable<string> Lines(IReadOnlyList<SettingOrigin> origins) =>
            origins.Select(origin => $"{string.Join('.', origin.Path)} {origin.Level} {origin.Value} {origin.Location.Line}");
    }
}
