using Clan.Sdk.Definitions;
using Clan.Sdk.Tests.Resolution;
using static Clan.Sdk.Tests.Resolution.Instances.Resolving;

namespace Clan.Sdk.Tests.Provenance;

/// <summary>Which level each value comes from, and which ones it beats.</summary>
public class SettingOriginTests
{
    private static readonly ModuleCatalog Catalog = ReferenceModules.Catalog.With([
        """
        {"section":"instances","input":"self","name":"rock","features":[],"roles":{"miner":{"options":{
          "n":{"t":"int","default":1}, "must":{"t":"int"}, "list":{"t":"list","of":{"t":"int"},"default":[]},
          "map":{"t":"attrsOf","of":{"t":"int"},"default":{}}, "attrs":{"t":"attrs","default":{}},
          "record":{"t":"submodule","options":{"a":{"t":"int","default":0}},"default":{}},
          "group":{"t":"group","options":{"x":{"t":"int","default":3}}}}}}}
        """,
    ]);

    [Theory]
    [InlineData("n", "{}", "{}", "n Default 1", "")]
    [InlineData("n", """{"n":2}""", "{}", "n Role 2", "n Default 1")]
    [InlineData("n", """{"n":2}""", """{"n":2}""", "n Machine 2, n Role 2", "n Default 1")]
    [InlineData("n", """{"n":2}""", """{"n":{"_type":"override","priority":50,"content":3}}""", "n Machine 3", "n Default 1, n Role 2")]
    [InlineData("n", """{"n":{"_type":"override","priority":1000,"content":2}}""", """{"n":3}""", "n Machine 3", "n Default 1, n Role 2")]
    [InlineData("n", """{"n":{"_type":"if","condition":false,"content":2}}""", "{}", "n Default 1", "")]
    // A definition that is beaten may lack its content.
    [InlineData(
        "n",
        """{"n":{"_type":"override","priority":2000}}""",
        "{}",
        "n Default 1",
        """n Role {"_type":"override","priority":2000}"""
    )]
    // Weaker than the weakest that counts: none of them does.
    [InlineData(
        "must",
        """{"must":{"_type":"override","priority":10000,"content":2}}""",
        """{"must":{"_type":"override","priority":10001,"content":2}}""",
        "",
        ""
    )]
    [InlineData("list", "{}", "{}", "list Default []", "")]
    [InlineData("list", """{"list":[1]}""", "{}", "list Role [1], list.0 Role 1", "list Default []")]
    [InlineData(
        "list",
        """{"list":[1]}""",
        """{"list":[2]}""",
        "list Machine [2], list Role [1], list.0 Machine 2, list.1 Role 1",
        "list Default []"
    )]
    [InlineData("map", """{"map":{"a":1}}""", """{"map":{"b":2}}""", "map.b Machine 2, map.a Role 1", "map Default {}")]
    [InlineData("attrs", """{"attrs":{"a":1}}""", "{}", """attrs Role {"a":1}""", "attrs Default {}")]
    [InlineData("record", """{"record":{"a":1}}""", "{}", "record.a Role 1", "record Default {}, record.a Default 0")]
    [InlineData("record", "{}", "{}", "record.a Default 0", "")]
    [InlineData("group", "{}", "{}", "group.x Default 3", "")]
    [InlineData("group", """{"group":{"x":4}}""", "{}", "group.x Role 4", "group.x Default 3")]
    public void A_value_knows_where_it_comes_from(string path, string role, string machine, string origins, string overridden)
    {
        var settings = Resolve(
                Quarry(
                    """{"i": {"module": {"name": "rock", "input": "self"}, "roles": {"miner": {"settings": ROLE, "machines": {"anvil": {"settings": MACHINE}}}}}}"""
                        .Replace("ROLE", role, StringComparison.Ordinal)
                        .Replace("MACHINE", machine, StringComparison.Ordinal)
                ),
                Catalog
            )
            .GetMachine("anvil")
            .SettingsOf("i", "miner")!;

        Assert.Equal((origins, overridden), (Show(settings.OriginsOf(path)), Show(settings.OverriddenOf(path))));

        static string Show(IEnumerable<SettingOrigin> origins) =>
            string.Join(", ", origins.Select(origin => $"{string.Join('.', origin.Path)} {origin.Level.Kind} {origin.Value}"));
    }

    [Theory]
    [InlineData(SettingsLevelKind.Default, null, null, "default", "")]
    [InlineData(SettingsLevelKind.Instance, "i", null, "instance i", "instance i")]
    [InlineData(SettingsLevelKind.Machine, "i", "jon", "machine jon of i", "instance i, machine jon")]
    [InlineData(SettingsLevelKind.Role, "i", "client", "role client of i", "instance i, role client")]
    [InlineData(SettingsLevelKind.Tag, "i", "all", "tag all of i", "instance i, tag all")]
    public void A_level_says_its_name_and_its_place(SettingsLevelKind kind, string? instance, string? name, string text, string address)
    {
        var level = new SettingsLevel(kind, instance, name);

        Assert.Equal((text, address), (level.ToString(), level.Address.ToString()));
    }
}
