using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Generation;

/// <summary>A broken file is reported where it is broken, and costs nothing but itself.</summary>
public sealed class BadDefinitionTests
{
    private const string Good = """{ "name": "good", "features": ["inventory"], "roles": { "server": {} } }""";

    [Theory]
    [InlineData("malformed", "{\n  \"name\": \"bad\",\n  \"roles\": [\n}", "bad.json(4,1): Error CLAN1001")]
    [InlineData("empty", "", "bad.json(1,1): Error CLAN1002")]
    [InlineData("a list", "[]", "bad.json(1,1): Error CLAN1006")]
    [InlineData("nothing known", "{\n  \"x\": 1\n}", "bad.json(1,1): Error CLAN1005")]
    [InlineData("no name", "{ \"roles\": {} }", "bad.json(1,1): Error CLAN1007")]
    [InlineData("wrong shape", "{\n  \"name\": \"bad\",\n  \"roles\": 5\n}", "bad.json(3,12): Error CLAN1006")]
    public void Is_reported_at_its_place(string what, string text, string finding)
    {
        var run = GeneratorHost.Run([.. BuiltIn.Schemas, new("bad.json", text), new("good.json", Good)]).Compiles();

        Assert.True(run.Findings.Contains(finding), $"{what}: {string.Join("; ", run.Findings)}");
        Assert.Contains("AddGood", run.Sources["Modules.Good.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown type", """{ "type": "strnig" }""", "CLAN1014")]
    [InlineData("cyclic reference", """{ "$ref": "#/roles/server/settings/properties/motd" }""", "CLAN1012")]
    [InlineData("reference to nothing", """{ "$ref": "#/$defs/None" }""", "CLAN1011")]
    public void In_one_option_leaves_the_option_untyped(string what, string schema, string id)
    {
        var text =
            $$"""{ "name": "bad", "features": ["inventory"], "roles": { "server": { "settings": { "type": "object", "properties": { "motd": {{schema}} } } } } }""";

        var run = GeneratorHost.Run([.. BuiltIn.Schemas, new("bad.json", text)]).Compiles();

        Assert.True(
            run.Findings.Any(finding => finding.EndsWith(id, StringComparison.Ordinal)),
            $"{what}: {string.Join("; ", run.Findings)}"
        );
        Assert.Contains("ClanValue? Motd", run.Sources["Modules.Bad.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ten_megabytes_is_refused()
    {
        var run = GeneratorHost.Run([new("big.json", "[\"" + new string('x', 10_000_000) + "\"]"), new("good.json", Good)]).Compiles();

        Assert.Equal(["big.json(1,1): Error CLAN1004"], run.Findings);
        Assert.Contains("Modules.Good.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Twice_for_one_module_are_combined()
    {
        const string more = """{ "name": "good", "features": ["inventory"], "roles": { "more": {} } }""";
        var run = GeneratorHost.Run([.. BuiltIn.Schemas, new("b.json", Good), new("a.json", more)]).Compiles();

        Assert.Empty(run.Findings);
        Assert.Contains(run.Sources.Values, source => source.Contains("WithMore", StringComparison.Ordinal));
    }

    // As the tool does with the same files: Clan.Sdk.Cli.Tests, A_module_in_two_files_is_one.
    [Fact]
    public void That_contradict_each_other_are_an_error_in_the_second()
    {
        static string Limited(int most) =>
            $$$"""{ "section": "services", "name": "twice", "features": ["inventory"], "constraints": { "roles": { "first": { "max": {{{most}}} } } }, "roles": { "first": {} } }""";

        var run = GeneratorHost.Run([.. BuiltIn.Schemas, new("b.json", Limited(2)), new("a.json", Limited(1))]).Compiles();

        Assert.Equal(["b.json(1,26): Error CLAN1020"], run.Findings);
        Assert.Contains("WithFirst", run.Sources["Services.Twice.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_built_in_module_add_to_it()
    {
        const string own = """{ "section": "services", "name": "borgbackup", "features": ["inventory"], "roles": { "vault": {} } }""";

        var run = GeneratorHost.Run([.. BuiltIn.Schemas, BuiltIn.Module("services", "borgbackup"), new("own.json", own)]).Compiles();

        Assert.Empty(run.Findings);
        Assert.Contains("WithVault", run.Sources["Services.Borgbackup.g.cs"], StringComparison.Ordinal);
        Assert.Contains("WithClient", run.Sources["Services.Borgbackup.g.cs"], StringComparison.Ordinal);
    }

    // What clan exports knows no limits: the role that needs a machine stays a parameter.
    [Fact]
    public void That_clan_exports_take_nothing_from_a_built_in_module()
    {
        const string exported = """
            { "moduleSchemas": { "clan-core": { "zerotier": {
                "controller": { "$defs": { "Input": { "type": "object", "additionalProperties": false, "properties": {} } } },
                "peer": { "$defs": { "Input": { "type": "object", "additionalProperties": false, "properties": {} } } } } } } }
            """;

        var run = GeneratorHost
            .Run(
                [.. BuiltIn.Schemas, BuiltIn.Module("instances", "zerotier"), new("exported.json", exported)],
                Consumer.Program("inventory.Instances.AddZerotier(\"mesh\", controller: jon).WithPeer(jon);")
            )
            .Compiles();

        Assert.Empty(run.Findings);
        Assert.DoesNotContain("WithMoon", run.Sources["Instances.Zerotier.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_no_definitions_are_left_alone()
    {
        var run = GeneratorHost.Run([new("appsettings.json", "{", kind: null), new("other.json", "{", kind: "something")]).Compiles();

        Assert.Empty(run.Findings);
    }

    [Fact]
    public void Deeply_nested_does_not_end_the_compiler()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"type":"array","items":""", 500)) + """{"type":"string"}""" + new string('}', 500);
        var text =
            $$"""{ "name": "deep", "features": ["inventory"], "roles": { "server": { "settings": { "type": "object", "properties": { "a": {{deep}} } } } } }""";

        var run = GeneratorHost.Run([new("deep.json", text), new("good.json", Good)]).Compiles();

        Assert.NotEmpty(run.Findings);
        Assert.Contains("Modules.Good.g.cs", run.Sources.Keys);
    }
}
