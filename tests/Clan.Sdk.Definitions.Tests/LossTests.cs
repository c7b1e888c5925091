using System.Globalization;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Schema;
using static Clan.Sdk.Definitions.Model.TypeModel;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>What NJsonSchema's own reader loses and this one keeps.</summary>
public class LossTests
{
    [Theory]
    [InlineData("$defs")]
    [InlineData("definitions")]
    public void References_are_followed(string definitions)
    {
        var module = Definition.Module(
            """
            {"name":"m","roles":{"r":{"settings":{"type":"object",
              "properties":{"a":{"$ref":"#/$defs/Outer"}},
              "$defs":{
                "Outer":{"type":"object","additionalProperties":{"$ref":"#/$defs/Inner"}},
                "Inner":{"type":"array","items":{"$ref":"#/$defs/a~1b~0c%20d"}},
                "a/b~c d":{"type":"integer"}}}}}}
            """.Replace("$defs", definitions)
        );

        Assert.Equal(new Map(new List(new Integer())), module.Roles[0].Settings!.Properties[0].Type);
    }

    [Fact]
    public void References_reach_the_definitions_of_the_file()
    {
        var module = Definition.Module(
            """
            {"name":"m","$defs":{"Port":{"type":"integer","maximum":65535}},
             "roles":{"a":{"settings":{"type":"object","properties":{"p":{"$ref":"#/$defs/Port"}}}},
                      "b":{"settings":{"$ref":"#/roles/a/settings"}}}}
            """
        );

        Assert.All(module.Roles, role => Assert.Equal(new Integer(null, 65535), role.Settings!.Properties[0].Type));
    }

    [Fact]
    public void What_stands_beside_a_reference_goes_before_what_stands_behind_it()
    {
        const string Definitions = ""","$defs":{"T":{"type":"string","description":"Behind.","default":"x"}}""";

        var beside = Definition.Option("""{"$ref":"#/$defs/T","description":"Beside.","default":"y","readOnly":true}""", Definitions);
        var behind = Definition.Option("""{"$ref":"#/$defs/T"}""", Definitions);

        Assert.Equal(("Beside.", "\"y\""), (beside.Description, beside.Default));
        Assert.Equal(("Behind.", "\"x\""), (behind.Description, behind.Default));
    }

    [Fact]
    public void A_keyword_that_narrows_a_reference_is_reported()
    {
        var finding = Assert.Single(
            Definition
                .Read(Definition.WithOption("""{"$ref":"#/$defs/T","maximum":3}""", ""","$defs":{"T":{"type":"integer"}}"""))
                .Diagnostics
        );

        Assert.Equal("CLAN1016", finding.Id);
        Assert.Contains("'maximum' at roles.r.settings.properties.o", finding.Message);
    }

    [Fact]
    public void A_union_keeps_all_its_branches()
    {
        // NJsonSchema takes the first branch for the whole: the enumeration here, the boolean of "any JSON" below.
        const string Union = """{"oneOf":[{"enum":["all","nixos"]},{"type":"array","items":{"type":"string"}},{"type":"null"}]}""";

        Assert.Equal(
            """{"t":"nullOr","of":{"t":"either","branches":[{"t":"enum","values":["all","nixos"]},{"t":"list","of":{"t":"str"}}]},"default":null}""",
            Definition.CompactOption(Union)
        );
        Assert.Equal(new TypeModel.Nullable(new Free("""either (enum [ "all" "nixos" ]) (listOf str)""")), Definition.Option(Union).Type);
        Assert.Equal(["CLAN1015"], Definition.Ids(Union));
    }

    [Theory]
    [InlineData("""{"type":["boolean","integer","number","string","array","object","null"]}""", "")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":["boolean","integer","number","string","array","object","null"]}]}""", "")]
    [InlineData(
        """{"$ref":"#/$defs/AnyJson"}""",
        ""","$defs":{"AnyJson":{"oneOf":[{"type":"null"},{"type":"boolean"},{"type":"integer"},{"type":"number"},{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/AnyJson"}},{"type":"object","additionalProperties":{"$ref":"#/$defs/AnyJson"}}]}}"""
    )]
    public void Any_json_is_recognised_and_nothing_to_report(string schema, string beside)
    {
        Assert.Equal(new Free(), Definition.Option(schema, beside).Type);
        Assert.Equal("""{"t":"anything","computed":true}""", Definition.CompactOption(schema, beside));
        Assert.Empty(Definition.Read(Definition.WithOption(schema, beside)).Diagnostics);
    }

    [Fact]
    public void A_null_default_is_a_default()
    {
        Assert.Equal("null", Definition.Option("""{"type":["string","null"],"default":null}""", ""","required":["o"]""").Default);
        Assert.Null(Definition.Option("""{"type":["string","null"]}""", ""","required":["o"]""").Default);
    }

    [Theory]
    [InlineData("2025-01-31")]
    [InlineData("2025-01-31T12:00:00Z")]
    [InlineData("2025-01-31T12:00:00.000+01:00")]
    [InlineData("/Date(1234656000000)/")]
    public void A_text_that_looks_like_a_date_stays_text(string text)
    {
        Assert.Equal($"\"{text}\"", Definition.Option($$"""{"type":"string","default":"{{text}}"}""").Default);
        Assert.Equal(new[] { text }, ((Enumeration)Definition.Option($$"""{"enum":["{{text}}"]}""").Type).Values);
    }

    [Fact]
    public void A_constant_is_an_enumeration_of_one()
    {
        Assert.Equal(new Enumeration(new[] { "only" }.ToEquatableArray()), Definition.Option("""{"const":"only"}""").Type);
        Assert.Equal(["CLAN1015"], Definition.Ids("""{"const":3}"""));
    }

    [Fact]
    public void Boolean_schemas_are_read()
    {
        Assert.Equal(new Free(), Definition.Option("true").Type);
        Assert.Empty(Definition.Ids("true"));
        Assert.Equal(new Map(new Free()), Definition.Option("""{"type":"object","additionalProperties":true}""").Type);
        Assert.Equal(new List(new Free()), Definition.Option("""{"type":"array","items":true}""").Type);
        Assert.Equal(new Free(), Definition.Option("false").Type);
        Assert.Equal(["CLAN1015"], Definition.Ids("false"));
    }

    [Fact]
    public void A_finding_knows_its_place()
    {
        var finding = Assert.Single(
            Definition.Read("{\r\n  \"name\": \"m\",\n\t\"roles\": {\"r\": {\"settings\":\r{\"type\": \"objekt\"}}}}").Diagnostics
        );

        Assert.Equal(("CLAN1014", 4, 10, 8), (finding.Id, finding.Line, finding.Column, finding.Length));
        Assert.StartsWith("test.json(4,10): Error CLAN1014: 'objekt' is no type", finding.ToString());
    }

    [Theory]
    [InlineData("allOf", """{"allOf":[{"type":"object"},{"type":"object"}]}""", "CLAN1015")]
    [InlineData("not", """{"type":"string","not":{"const":"x"}}""", "CLAN1016")]
    [InlineData("if", """{"type":"string","if":{}}""", "CLAN1016")]
    [InlineData("patternProperties", """{"type":"object","patternProperties":{"^x":{}}}""", "CLAN1015")]
    [InlineData("uniqueItems", """{"type":"array","uniqueItems":true}""", "CLAN1016")]
    [InlineData("minItems", """{"type":"array","minItems":2}""", "CLAN1016")]
    [InlineData("minimum", """{"type":"number","minimum":0}""", "CLAN1016")]
    [InlineData("items", """{"type":"array","items":[{}]}""", "CLAN1016")]
    [InlineData("additionalProperties", """{"type":"object","properties":{"a":{}},"additionalProperties":{"type":"string"}}""", "CLAN1016")]
    [InlineData("maxLenght", """{"type":"string","maxLenght":3}""", "CLAN1017")]
    public void No_keyword_is_dropped_in_silence(string keyword, string schema, string id)
    {
        var finding = Assert.Single(Definition.Read(Definition.WithOption(schema)).Diagnostics);

        Assert.Equal(id, finding.Id);
        Assert.Contains($"'{keyword}'", finding.Message);
    }

    [Fact]
    public void Culture_does_not_show()
    {
        var before = CultureInfo.CurrentCulture;
        var text = Definition.WithOption("""{"type":"integer","minimum":-1.5,"default":-1,"title":"I"}""");
        var expected = Definition.Read(text);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR") { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };
            Assert.Equal(expected, Definition.Read(text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
