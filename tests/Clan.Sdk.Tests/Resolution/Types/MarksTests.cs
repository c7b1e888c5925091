using Clan.Sdk.Options;
using static Clan.Sdk.Tests.Resolution.Types.Evaluating;

namespace Clan.Sdk.Tests.Resolution.Types;

/// <summary>What nixpkgs' module system was seen to do with odd marks and empty values; the category Nix looks for more.</summary>
public class MarksTests
{
    [Theory]
    [InlineData("""{"_type": "merge", "contents": []}""")]
    [InlineData("""{"_type": "order", "priority": 1, "content": {}}""")]
    [InlineData("""{"_type": "option"}""")]
    [InlineData("""{"_type": 1}""")]
    [InlineData("""{"_type": "module"}""")]
    public void A_module_stands_in_no_other_mark(string module)
    {
        var (value, problems) = Evaluate("""{"a": {"t": "int", "default": 1}}""", ModuleSystem.Instances, module);

        Assert.Null(value);
        Assert.NotEmpty(problems);
    }

    [Theory]
    [InlineData("""{"_type": "if", "condition": true, "content": {"a": 2}}""", """{"a":2}""")]
    [InlineData("""{"_type": "override", "priority": 2000, "content": {"a": 2}}""", """{"a":1}""")]
    public void A_module_may_stand_in_a_condition_or_a_priority(string module, string expected) =>
        Assert.Equal(expected, Evaluate("""{"a": {"t": "int", "default": 1}}""", ModuleSystem.Instances, module).Value);

    [Theory]
    [InlineData("""{"_type": "override", "content": 1}""")]
    [InlineData("""{"_type": "override", "priority": "x", "content": 1}""")]
    [InlineData("""{"_type": "if", "condition": 1, "content": 1}""")]
    [InlineData("""{"_type": "if", "content": 1}""")]
    [InlineData("""{"_type": "merge", "contents": [{"_type": "if", "condition": 1, "content": 1}, 2]}""")]
    [InlineData("""{"_type": "merge", "contents": [2, {"_type": "if", "condition": 1, "content": 1}]}""")]
    [InlineData("""{"_type": "merge", "contents": [{"_type": "definition"}, 2]}""")]
    public void A_broken_mark_leaves_no_value(string mark)
    {
        foreach (
            var (options, place) in ((string, string)[])
                [
                    ("""{"o": {"t": "int"}}""", mark),
                    ("""{"o": {"t": "list", "of": {"t": "int"}}}""", mark.Replace(" 2", " [2]", StringComparison.Ordinal)),
                ]
        )
        {
            // The newer library does not look at the priority of a lone definition.
            var rules = mark.Contains("override", StringComparison.Ordinal) ? ModuleSystem.Services : ModuleSystem.Instances;
            var (value, problems) = Evaluate(options, rules, "{\"o\": " + place + "}");

            Assert.Equal("{}", value);
            Assert.Equal("wrong-type", Assert.Single(problems).Kind.Name);
        }
    }

    [Theory]
    [InlineData("""{"_type": "if", "condition": true}""")]
    [InlineData("""{"_type": "if", "condition": true, "content": {"_type": "merge"}}""")]
    [InlineData("""{"_type": "merge", "contents": [{"_type": "merge"}, {"a": 1}]}""")]
    [InlineData("""{"_type": "merge", "contents": [{"a": 1}, {"_type": "merge"}]}""")]
    public void A_broken_mark_of_a_group_leaves_nothing_of_it(string mark)
    {
        const string Options = """{"g": {"t": "group", "options": {"a": {"t": "int", "default": 0}}}}""";

        var (value, problems) = Evaluate(Options, ModuleSystem.Instances, "{\"g\": " + mark + "}");

        Assert.Null(value);
        Assert.Equal("wrong-type", Assert.Single(problems).Kind.Name);
    }

    [Theory]
    [InlineData("""{"t": "str", "singleLine": true}""", "\"ab\"", "\"ab\\n\"", null)]
    [InlineData("""{"t": "str", "singleLine": true}""", "\"ab\"", "\"ab\"", "\"ab\"")]
    [InlineData("""{"t": "str", "singleLine": true}""", "\"ab\\n\"", "\"ab\\n\"", "\"ab\"")]
    [InlineData("""{"t": "unspecified"}""", "false", "false", "false")]
    [InlineData("""{"t": "unspecified"}""", "true", "false", "true")]
    [InlineData("""{"t": "unspecified"}""", "false", "true", "true")]
    [InlineData("""{"t": "unspecified"}""", "\"a\"", "\"b\"", "\"ba\"")]
    public void Two_definitions_of_one_value_become_one(string type, string first, string second, string? expected) =>
        Assert.Equal(
            expected is null ? "{}" : "{\"o\":" + expected + "}",
            Evaluate("{\"o\": " + type + "}", ModuleSystem.Instances, "{\"o\": " + first + "}", "{\"o\": " + second + "}").Value
        );

    [Fact]
    public void A_mark_that_loses_may_lack_its_content() =>
        Assert.Equal(
            """{"a":1}""",
            Evaluate(
                """{"a": {"t": "int", "default": 1}}""",
                ModuleSystem.Instances,
                """{"a": {"_type": "override", "priority": 2000}}"""
            ).Value
        );

    [Fact]
    public void The_priority_of_a_lone_definition_matters_to_the_older_library_only()
    {
        const string Options = """{"a": {"t": "int"}}""";
        const string Weak = """{"a": {"_type": "override", "priority": 10000, "content": 1}}""";

        Assert.Equal("""{"a":1}""", Evaluate(Options, ModuleSystem.Instances, Weak).Value);
        Assert.Equal("missing-value", Assert.Single(Evaluate(Options, ModuleSystem.Services, Weak).Problems).Kind.Name);
    }

    [Theory]
    [InlineData("9999", true)]
    [InlineData("9999.5", false)]
    public void A_priority_beyond_the_lowest_counts_as_none(string priority, bool counts) =>
        Assert.Equal(
            counts ? """{"a":1}""" : "{}",
            Evaluate(
                """{"a": {"t": "int"}}""",
                ModuleSystem.Services,
                "{\"a\": {\"_type\": \"override\", \"content\": 1, \"priority\": " + priority + "}}"
            ).Value
        );

    [Theory]
    [InlineData("""["a"]""", """{"_type":"order","priority":500,"content":["b"]}""", """["b","a"]""")]
    [InlineData("""{"_type":"order","priority":1500,"content":["b"]}""", """["a"]""", """["a","b"]""")]
    [InlineData("""["a"]""", """{"_type":"order","priority":1000,"content":["b"]}""", """["b","a"]""")]
    [InlineData("""{"_type":"order","priority":1000,"content":["b"]}""", """["a"]""", """["a","b"]""")]
    [InlineData(
        """{"_type":"order","priority":5.5,"content":["a"]}""",
        """{"_type":"order","priority":5.25,"content":["b"]}""",
        """["b","a"]"""
    )]
    // One that nothing is put in order with needs no place.
    [InlineData("""{"_type":"order","content":["a"]}""", """{"_type":"override","priority":200,"content":["b"]}""", """["a"]""")]
    [InlineData("""{"_type":"override","priority":50,"content":{"_type":"order","content":["a"]}}""", """["b"]""", """["a"]""")]
    public void Lists_are_put_in_order(string first, string second, string expected) =>
        Assert.Equal(
            "{\"l\":" + expected + "}",
            Evaluate(
                """{"l":{"t":"list","of":{"t":"str"},"default":["d"]}}""",
                ModuleSystem.Instances,
                "{\"l\":" + first + "}",
                "{\"l\":" + second + "}"
            ).Value
        );

    [Fact]
    public void The_mark_of_a_definition_is_one_to_the_newer_library_only()
    {
        const string Options = """{"o": {"t": "anything"}}""";
        const string Definition = """{"o":{"_type":"definition","value":1}}""";

        Assert.Equal("""{"o":1}""", Evaluate(Options, ModuleSystem.Instances, Definition).Value);
        Assert.Equal(Definition, Evaluate(Options, ModuleSystem.Services, Definition).Value);
    }

    [Fact]
    public void An_item_that_fails_keeps_its_place() =>
        Assert.Equal(
            """{"l":[1,null,3]}""",
            Evaluate("""{"l":{"t":"list","of":{"t":"int"}}}""", ModuleSystem.Instances, """{"l":[1,"x",3]}""").Value
        );

    [Fact]
    public void A_record_that_nothing_defines_is_made_of_its_defaults()
    {
        const string Options =
            """{"r": {"t": "submodule", "options": {"label": {"t": "str", "default": "‹name›"}, "list": {"t": "list", "of": {"t": "str"}}, "must": {"t": "int"}}}}""";

        var (value, problems) = Evaluate(Options, ModuleSystem.Instances);

        Assert.Equal("""{"r":{"label":"‹name›","list":[]}}""", value);
        Assert.Equal("missing-value", Assert.Single(problems).Kind.Name);
        Assert.Equal("{}", Evaluate(Options, ModuleSystem.Services).Value);
    }

    [Fact]
    public void A_record_in_a_list_is_named_by_its_definition_and_its_place_there()
    {
        const string Options =
            """{"l": {"t": "list", "of": {"t": "submodule", "options": {"label": {"t": "str", "default": "‹name›"}}}}}""";

        Assert.Equal(
            """{"l":[{"label":"[definition 1-entry 1]"},{"label":"[definition 2-entry 1]"},{"label":"[definition 2-entry 2]"}]}""",
            Evaluate(Options, ModuleSystem.Instances, """{"l": [{}, {}]}""", """{"l": [{}]}""").Value
        );
    }
}
