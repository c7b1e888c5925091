using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Schema;
using Newtonsoft.Json.Linq;
using static Clan.Sdk.Definitions.Model.TypeModel;

namespace Clan.Sdk.Definitions.Tests;

public class OptionTypeTests
{
    private const string Required = ""","required":["o"]""";

    [Theory]
    [InlineData("""{"type":"string"}""", """{"t":"str"}""")]
    [InlineData("""{"type":"string","pattern":"^a+$"}""", """{"t":"str","pattern":"^a+$"}""")]
    [InlineData("""{"type":"string","x-clan-type":"path"}""", """{"t":"str","path":true}""")]
    [InlineData("""{"type":"string","x-clan-type":"singleLineStr"}""", """{"t":"str","singleLine":true}""")]
    [InlineData("""{"type":"string","x-clan-type":"lines","x-clan-separator":"; "}""", """{"t":"lines","separator":"; "}""")]
    [InlineData("""{"type":"string","x-clan-type":"lines"}""", """{"t":"lines","separator":"\n"}""")]
    [InlineData("""{"type":"integer","minimum":-3,"maximum":65535}""", """{"t":"int","min":-3,"max":65535}""")]
    [InlineData("""{"type":"integer","minimum":0.5,"maximum":7.0}""", """{"t":"int","min":1,"max":7}""")]
    [InlineData("""{"type":"number"}""", """{"t":"float"}""")]
    [InlineData("""{"type":"boolean"}""", """{"t":"bool"}""")]
    [InlineData("""{"enum":["b","a"]}""", """{"t":"enum","values":["b","a"]}""")]
    [InlineData("""{"enum":["a",null]}""", """{"t":"nullOr","of":{"t":"enum","values":["a"]}}""")]
    [InlineData("""{"type":["null","integer"]}""", """{"t":"nullOr","of":{"t":"int"}}""")]
    [InlineData("""{"anyOf":[{"type":"boolean"},{"type":"null"}]}""", """{"t":"nullOr","of":{"t":"bool"}}""")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", """{"t":"list","of":{"t":"str"}}""")]
    [InlineData("""{"type":"array","items":{"type":"string"},"minItems":1}""", """{"t":"list","of":{"t":"str"},"nonEmpty":true}""")]
    [InlineData("""{"type":"array"}""", """{"t":"list","of":{"t":"anything"}}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"t":"attrsOf","of":{"t":"int"}}""")]
    [InlineData("""{"type":"object"}""", """{"t":"attrsOf","of":{"t":"anything"}}""")]
    [InlineData("""{"type":"object","additionalProperties":true,"x-clan-type":"attrs"}""", """{"t":"attrs"}""")]
    [InlineData("""{"x-clan-type":"raw"}""", """{"t":"raw"}""")]
    [InlineData("""{"x-clan-type":"unspecified"}""", """{"t":"unspecified"}""")]
    [InlineData("{}", """{"t":"anything"}""")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", """{"t":"either","branches":[{"t":"int"},{"t":"float"}]}""")]
    [InlineData("""{"oneOf":[{"type":"string","description":"a"},{"type":"string","description":"b"}]}""", """{"t":"str"}""")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"integer","title":"a"},{"type":"integer"}]}""", """{"t":"nullOr","of":{"t":"int"}}""")]
    [InlineData(
        """{"anyOf":[{"type":"integer"},{"type":"number"},{"type":"integer","description":"a"}]}""",
        """{"t":"either","branches":[{"t":"int"},{"t":"float"}]}"""
    )]
    [InlineData("""{"allOf":[{"type":"string"}]}""", """{"t":"str"}""")]
    public void A_schema_becomes_the_option_type(string schema, string compact) =>
        Assert.Equal(compact, Definition.CompactOption(schema, Required));

    [Fact]
    public void The_schema_that_editors_complete_from_names_every_type()
    {
        var schema = JObject.Parse(File.ReadAllText(Repository.PathOf("docs/schemas/role-definition.schema.json")));

        Assert.Equal(
            OptionTypeResolver.ClanTypes,
            schema.SelectToken("definitions.settings.properties.x-clan-type.enum")!.Values<string>()
        );
    }

    [Fact]
    public void Records_are_submodules_and_groups_where_they_say_so()
    {
        const string Members = """{"b":{"type":"boolean","default":true},"a":{"type":"string","default":"x"}}""";
        const string Options = """{"a":{"t":"str","default":"x"},"b":{"t":"bool","default":true}}""";

        Assert.Equal(
            $$$"""{"t":"submodule","options":{{{Options}}}}""",
            Definition.CompactOption($$$"""{"type":"object","properties":{{{Members}}}}""")
        );
        Assert.Equal(
            $$$"""{"t":"group","options":{{{Options}}}}""",
            Definition.CompactOption($$$"""{"type":"object","x-clan-type":"group","properties":{{{Members}}}}""")
        );
        Assert.Equal(
            $$$"""{"t":"submodule","options":{{{Options}}},"open":true}""",
            Definition.CompactOption($$$"""{"type":"object","additionalProperties":true,"properties":{{{Members}}}}""")
        );
    }

    [Theory]
    [InlineData("""{"type":"string"}""", "str")]
    [InlineData("""{"type":"number"}""", "float")]
    [InlineData("""{"type":["integer","null"],"minimum":5}""", "nullOr (int, at least 5)")]
    [InlineData("""{"type":"integer","maximum":-1}""", "int, at most -1")]
    [InlineData("""{"type":"array","items":{"anyOf":[{"type":"string"},{"type":"integer"}]}}""", "listOf (either str int)")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"boolean"}]}""", "oneOf [ str int bool ]")]
    [InlineData("""{"x-clan-type":"raw"}""", "raw")]
    [InlineData("true", "anything")]
    public void Nix_has_a_name_for_each(string schema, string name) => Assert.Equal(name, NixTypeName.Of(Definition.Option(schema).Type));

    [Fact]
    public void The_typed_model_says_what_csharp_can()
    {
        Assert.Equal(new Text("^a$"), Definition.Option("""{"type":"string","pattern":"^a$"}""").Type);
        Assert.Equal(new Integer(0, 9), Definition.Option("""{"type":"integer","minimum":0,"maximum":9}""").Type);
        Assert.Equal(new TypeModel.Nullable(new Number("float")), Definition.Option("""{"type":["number","null"]}""").Type);
        Assert.Equal(
            new List(new TypeModel.Boolean(), NonEmpty: true),
            Definition.Option("""{"type":"array","minItems":1,"items":{"type":"boolean"}}""").Type
        );
        Assert.Equal(new Map(new Free()), Definition.Option("""{"type":"object","x-clan-type":"attrs"}""").Type);
        Assert.Equal(new Enumeration(new[] { "a", "b" }.ToEquatableArray()), Definition.Option("""{"enum":["a","b"]}""").Type);
        Assert.Equal(
            new Map(new TypeModel.Record(new[] { new PropertyModel("k", "A key.", new Text(), IsRequired: true) }.ToEquatableArray())),
            Definition
                .Option(
                    """{"type":"object","additionalProperties":{"type":"object","properties":{"k":{"type":"string","description":"A key."}},"required":["k"]}}"""
                )
                .Type
        );
    }

    [Fact]
    public void Removed_and_internal_options_stay_out_of_the_typed_model_only()
    {
        var module = Definition.Module(Definition.WithOption("""{"type":"string","default":"","x-clan-internal":true}"""));
        Assert.Empty(module.Roles[0].Settings!.Properties);
        Assert.Contains("""{"o":{"t":"str","default":"","internal":true}}""", module.Compact);

        module = Definition.Module(
            Definition.WithOption("""{"x-clan-type":"raw","default":null,"x-clan-removed":true,"x-clan-hidden":true}""")
        );
        Assert.Empty(module.Roles[0].Settings!.Properties);
        Assert.Contains("""{"o":{"t":"raw","default":null,"removed":true}}""", module.Compact);

        Assert.Equal("o", Definition.Option("""{"type":"string","default":"","x-clan-hidden":true}""").Name);
    }

    [Theory]
    [InlineData("""{"type":"string"}""", Required, true, null, """{"t":"str"}""")]
    [InlineData("""{"type":"string"}""", "", false, null, """{"t":"str","computed":true}""")]
    [InlineData("""{"type":"string","x-clan-default":"computed"}""", "", false, null, """{"t":"str","computed":true}""")]
    [InlineData("""{"type":"string","default":"x"}""", Required, false, "\"x\"", """{"t":"str","default":"x"}""")]
    [InlineData("""{"type":"array","items":{}}""", "", false, "[]", """{"t":"list","of":{"t":"anything"},"default":[]}""")]
    [InlineData("""{"type":"array","items":{}}""", Required, true, null, """{"t":"list","of":{"t":"anything"}}""")]
    [InlineData("""{"type":["string","null"]}""", "", false, "null", """{"t":"nullOr","of":{"t":"str"},"default":null}""")]
    [InlineData("""{"type":"object"}""", "", false, "{}", """{"t":"attrsOf","of":{"t":"anything"},"default":{}}""")]
    public void An_option_is_required_has_a_default_or_is_clans_to_compute(
        string schema,
        string beside,
        bool isRequired,
        string? @default,
        string compact
    )
    {
        var option = Definition.Option(schema, beside);

        Assert.Equal((isRequired, @default), (option.IsRequired, option.Default));
        Assert.Equal(compact, Definition.CompactOption(schema, beside));
    }

    [Fact]
    public void Under_instances_a_list_needs_no_value()
    {
        // docs/semantics/instances.md 5.12
        var text = Definition.WithOption("""{"type":"array","items":{"type":"string"}}""", Required);

        Assert.True(Definition.Module(text).Roles[0].Settings!.Properties[0].IsRequired);
        Assert.False(
            Definition.Module(text.Replace("{\"name\"", "{\"section\":\"instances\",\"name\"")).Roles[0].Settings!.Properties[0].IsRequired
        );
    }

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("1e3", "1000.0")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("""{"b":1,"a":[true,null,"\u0001\"é"]}""", """{"a":[true,null,"\u0001\"é"],"b":1}""")]
    public void A_default_keeps_its_value(string written, string compact) =>
        Assert.Equal(compact, Definition.Option($$"""{"default":{{written}}}""").Default);
}
