using Clan.Sdk.Options;
using static Clan.Sdk.Tests.Resolution.Types.Evaluating;

namespace Clan.Sdk.Tests.Resolution.Types;

/// <summary>What a merge says is wrong, where, and what to do: the whole text that a user reads.</summary>
public class MessageTests
{
    [Theory]
    [InlineData("""{"t":"str"}""", "1", "string, got 1")]
    [InlineData("""{"t":"str","singleLine":true}""", "\"a\\nb\"", "single-line string, got \"a\\nb\"")]
    [InlineData("""{"t":"str","path":true}""", "\"a\"", "absolute path, got \"a\"")]
    [InlineData("""{"t":"str","pattern":"^a+$"}""", "\"b\"", "string matching the pattern ^a+$, got \"b\"")]
    [InlineData("""{"t":"lines","separator":"\n"}""", "null", "strings joined by \"\\n\", got null")]
    [InlineData("""{"t":"int"}""", "1.5", "integer, got 1.5")]
    [InlineData("""{"t":"int","min":-1}""", "-2", "integer of at least -1, got -2")]
    [InlineData("""{"t":"int","max":5}""", "6", "integer of at most 5, got 6")]
    [InlineData("""{"t":"int","min":0,"max":5}""", "6", "integer between 0 and 5, got 6")]
    [InlineData("""{"t":"float"}""", "true", "floating point number, got true")]
    [InlineData("""{"t":"bool"}""", "[]", "boolean, got an empty list")]
    [InlineData("""{"t":"bool"}""", "[false]", "boolean, got a list")]
    [InlineData("""{"t":"enum","values":["a","b"]}""", "false", "one of \"a\", \"b\", got false")]
    [InlineData("""{"t":"nullOr","of":{"t":"int"}}""", "{}", "null or integer, got an object")]
    [InlineData("""{"t":"list","of":{"t":"bool"}}""", "1", "list of boolean, got 1")]
    [InlineData("""{"t":"list","of":{"t":"bool"},"nonEmpty":true}""", "[]", "non-empty list of boolean, got an empty list")]
    [InlineData("""{"t":"attrsOf","of":{"t":"bool"}}""", "1", "object of boolean, got 1")]
    [InlineData("""{"t":"attrs"}""", "1", "object, got 1")]
    [InlineData("""{"t":"either","branches":[{"t":"int"},{"t":"bool"}]}""", "\"\"", "integer or boolean, got \"\"")]
    [InlineData("""{"t":"submodule","options":{}}""", "1", "record, got 1")]
    public void A_wrong_type_names_both(string type, string value, string expected) =>
        Assert.Equal([$"\"o\": expected {expected}."], Said("{\"o\":" + type + "}", ModuleSystem.Services, "{\"o\":" + value + "}"));

    [Theory]
    [InlineData(60, 60, "")]
    [InlineData(61, 57, "…")]
    [InlineData(500, 57, "…")]
    public void A_long_text_is_cut(int length, int shown, string end) =>
        Assert.Equal(
            [$"\"o\": expected integer, got \"{new string('x', shown)}{end}\"."],
            Said("""{"o":{"t":"int"}}""", ModuleSystem.Services, $$"""{"o":"{{new string('x', length)}}"}""")
        );

    [Theory]
    [InlineData("int", "1", "2", "\"o\" has different values: SECOND says 2, FIRST says 1 (f(1,6)). No level wins: keep one of them.")]
    [InlineData(
        "anything",
        "1",
        "\"a\"",
        "\"o\" has different values: SECOND says \"a\", FIRST says 1 (f(1,6)). Values of different types do not merge: keep one of them."
    )]
    [InlineData(
        "raw",
        "1",
        "1",
        "\"o\" is set twice: SECOND sets it, and FIRST (f(1,6)). It takes one value only, even where they are equal: keep one of them."
    )]
    [InlineData(
        "unspecified",
        "null",
        "1",
        "\"o\" is set twice: SECOND sets it, and FIRST (f(1,6)). It takes one value only, even where they are equal: keep one of them."
    )]
    [InlineData(
        "unspecified",
        "1",
        "2",
        "\"o\" has different values: SECOND says 2, FIRST says 1 (f(1,6)). No level wins: keep one of them."
    )]
    [InlineData(
        "unspecified",
        "1.5",
        "1.5",
        "\"o\" is set twice: SECOND sets it, and FIRST (f(1,6)). It takes one value only, even where they are equal: keep one of them."
    )]
    [InlineData(
        "nullOr\",\"of\":{\"t\":\"int\"},\"x\":\"",
        "null",
        "1",
        "\"o\" has different values: SECOND says 1, FIRST says null (f(1,6)). Null and a value do not merge: keep one of them."
    )]
    [InlineData(
        "either\",\"branches\":[{\"t\":\"int\"},{\"t\":\"bool\"}],\"x\":\"",
        "1",
        "true",
        "\"o\" has different values: SECOND says true, FIRST says 1 (f(1,6)). Values of different types do not merge: keep one of them."
    )]
    public void A_conflict_names_both_levels_and_the_other_place(string type, string first, string second, string expected) =>
        Assert.Equal(
            [
                expected
                    .Replace("FIRST", "role client of nightly", StringComparison.Ordinal)
                    .Replace("SECOND", "machine jon of nightly", StringComparison.Ordinal),
            ],
            Said("{\"o\":{\"t\":\"" + type + "\"}}", ModuleSystem.Services, "{\"o\":" + first + "}", "{\"o\":" + second + "}")
        );

    [Fact]
    public void Of_null_among_values_the_odd_one_is_named() =>
        Assert.StartsWith(
            "\"o\" has different values: machine jon of nightly says null, role client of nightly says 1 ",
            Assert.Single(
                Said("""{"o":{"t":"nullOr","of":{"t":"int"}}}""", ModuleSystem.Services, """{"o":1}""", """{"o":null}""", """{"o":1}""")
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"t":"int"}""", "1", "2", "1", "2")]
    [InlineData("""{"t":"anything"}""", "1", "\"a\"", "1", "\"a\"")]
    [InlineData("""{"t":"raw"}""", "1", "1", "1", "1")]
    [InlineData("""{"t":"nullOr","of":{"t":"int"}}""", "null", "1", "null", "1")]
    [InlineData("""{"t":"list","of":{"t":"str"}}""", "1", "[\"a\"]", "1", "a list")]
    public void What_one_program_says_twice_names_the_first(string type, string first, string second, string isThat, string notThat)
    {
        var group = Group("{\"o\":" + type + ",\"p\":" + type + "}");
        var context = new MergeContext(ModuleSystem.Instances) { Combines = true };

        Combination.Of(
            context,
            group,
            [
                new(Read("{\"o\":" + first + ",\"p\":" + first + "}"), OfRole),
                new(Read("{\"o\":" + second + ",\"p\":" + second + "}"), OfMachine),
            ]
        );

        var end = $"and cannot be {notThat} too; the first stays. Keep one of them.";
        Assert.Equal(2, context.Problems.Count);
        Assert.Equal($"\"o\" is {isThat} already (f(1,6)) {end}", context.Problems[0].Message);
        Assert.StartsWith($"\"p\" is {isThat} already (f(1,", context.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_program_says_three_times_is_joined()
    {
        var context = new MergeContext(ModuleSystem.Instances) { Combines = true };

        var joined = Combination.Of(
            context,
            OptionTypes.ListOf(OptionTypes.Text),
            [new(Read("[\"a\"]"), OfRole), new(Read("[\"b\"]"), OfRole), new(Read("[\"c\"]"), OfMachine)]
        );

        Assert.Equal("[\"a\",\"b\",\"c\"]", joined.Value!.ToString());
    }

    [Fact]
    public void A_place_that_nobody_knows_is_not_named()
    {
        var context = new MergeContext(ModuleSystem.Services);

        OptionTypes.Integer.Resolve(context, [new(1, OfRole), new(2, OfMachine)]);

        Assert.Equal(
            "This has different values: machine jon of nightly says 2, role client of nightly says 1. No level wins: keep one of them.",
            Assert.Single(context.Problems).Message
        );
    }

    [Theory]
    [InlineData("""{"g":1}""", "\"g\" is a group of options; expected an object, got 1.")]
    [InlineData("""{"g":{"porf":1}}""", "There is no option \"g.porf\". Did you mean \"port\"?")]
    [InlineData("""{"g":{"zzzzz":1}}""", "There is no option \"g.zzzzz\". The options here are: port.")]
    [InlineData("""{"e":{"zzzzz":1}}""", "There is no option \"e.zzzzz\". There are no options here: remove it.")]
    [InlineData("""{"twelve":{"zzzzz":1}}""", "There is no option \"twelve.zzzzz\". The options here are: ALL12.")]
    [InlineData("""{"thirteen":{"zzzzz":1}}""", "There is no option \"thirteen.zzzzz\". Correct the name, or remove it.")]
    [InlineData("""{"g":{"a b":1}}""", "There is no option g.\"a b\". The options here are: port.")]
    [InlineData("""{"old":1}""", "\"old\" no longer exists in clan; set \"g.port\" instead.")]
    [InlineData("""{"gone":1}""", "\"gone\" no longer exists in clan; remove it.")]
    public void A_name_that_is_unknown_says_what_is_known(string settings, string expected)
    {
        var options =
            """{"g":{"t":"group","options":{"port":{"t":"int","default":1}}},"e":{"t":"group","options":{}},"""
            + $"\"twelve\":{Many(12)},\"thirteen\":{Many(13)},"
            + """
                "old":{"t":"int","removed":true,"successor":"g.port"},"gone":{"t":"int","removed":true}}
                """;
        var all = string.Join(", ", Enumerable.Range(10, 12).Select(i => $"o{i}"));

        Assert.Equal([expected.Replace("ALL12", all, StringComparison.Ordinal)], Said(options, ModuleSystem.Services, settings));

        static string Many(int count) =>
            """{"t":"group","options":{"""
            + string.Join(",", Enumerable.Range(10, count).Select(i => $$"""  "o{{i}}":{"t":"int","default":1}"""))
            + "}}";
    }

    [Theory]
    [InlineData("""{"t":"int"}""", "\"o\" has no default and nothing sets it; give it a value (integer).")]
    [InlineData(
        """{"t":"int","computed":true}""",
        "\"o\" is not set, and its default is not known here: clan computes it. Set it if it must be known, or give its definition a default."
    )]
    public void A_value_that_is_missing_says_what_it_takes(string type, string expected) =>
        Assert.Equal([expected], Said("{\"o\":" + type + "}", ModuleSystem.Instances, "{}"));

    [Theory]
    [InlineData("""{"_type":"if","condition":true}""", "if", "it needs \"content\"")]
    [InlineData("""{"_type":"if","content":1}""", "if", "it needs \"condition\"")]
    [InlineData("""{"_type":"if","condition":1,"content":1}""", "if", "\"condition\" must be true or false")]
    [InlineData("""{"_type":"merge"}""", "merge", "it needs \"contents\"")]
    [InlineData("""{"_type":"merge","contents":1}""", "merge", "\"contents\" must be a list")]
    [InlineData("""{"_type":"override","content":1}""", "override", "it needs \"priority\"")]
    [InlineData("""{"_type":"override","priority":"x","content":1}""", "override", "\"priority\" must be a number")]
    [InlineData("""{"_type":"override","priority":1}""", "override", "it needs \"content\"")]
    [InlineData("""{"_type":"order","priority":1}""", "order", "it needs \"content\"")]
    public void A_broken_mark_says_what_it_needs(string mark, string kind, string expected) =>
        Assert.Equal(
            [$"\"o\" has a module-system mark (\"_type\": \"{kind}\") that Nix cannot read: {expected}."],
            Said("""{"o":{"t":"int"}}""", ModuleSystem.Services, $$"""{"o":{{mark}}}""")
        );

    [Theory]
    [InlineData("""{"_class":"x"}""", "Nix reads \"_class\" as a keyword of the module system, not as data; use another name.")]
    [InlineData("""{"key":{}}""", "Nix reads \"key\" as a keyword of the module system, not as data; use another name.")]
    [InlineData("""{"imports":1}""", "Nix reads \"imports\" as a keyword of the module system, not as data; use another name.")]
    [InlineData("""{"require":[1]}""", "Nix reads \"require\" as a keyword of the module system, not as data; use another name.")]
    [InlineData("""{"options":{"a":1}}""", "Nix reads \"options\" as a keyword of the module system, not as data; use another name.")]
    [InlineData(
        """{"disabledModules":[{}]}""",
        "Nix reads \"disabledModules\" as a keyword of the module system, not as data; use another name."
    )]
    [InlineData("""{"__functor":1}""", "Nix reads \"__functor\" as a keyword of the module system, not as data; use another name.")]
    [InlineData(
        """{"config":{},"o":1}""",
        "\"o\" stands beside \"config\", which Nix reads as a module's keyword; rename that key or move everything into it."
    )]
    [InlineData(
        """{"options":{},"o":1}""",
        "\"o\" stands beside \"options\", which Nix reads as a module's keyword; rename that key or move everything into it."
    )]
    [InlineData(
        """{"_type":"option"}""",
        "This is read as a module, and Nix knows none whose \"_type\" is \"option\"; take \"_type\" away."
    )]
    [InlineData("1", "This is a group of options; expected an object, got 1.")]
    public void A_keyword_is_said_to_be_one(string settings, string expected) =>
        Assert.Equal([expected], Said("""{"o":{"t":"int","default":1}}""", ModuleSystem.Instances, settings));

    [Fact]
    public void Machines_of_a_wrong_type_are_said_to_be_a_map() =>
        Assert.Contains(
            Inventory.Parse("""{"meta":{"name":"c"},"machines":[],"instances":{}}""").Resolve().Diagnostics,
            found => found.Message.StartsWith("\"machines\": expected object of machine, got an empty list. ", StringComparison.Ordinal)
        );

    [Fact]
    public void A_list_among_several_needs_a_place() =>
        Assert.Equal(
            ["\"o\" has a module-system mark (\"_type\": \"order\") that Nix cannot read: it needs \"priority\"."],
            Said(
                """{"o":{"t":"list","of":{"t":"int"}}}""",
                ModuleSystem.Instances,
                """{"o":[1]}""",
                """{"o":{"_type":"order","content":[2]}}"""
            )
        );

    [Fact]
    public void A_record_that_is_put_in_order_is_said_to_be_one() =>
        Assert.Equal(
            ["\"r\" is a record, and Nix cannot put records in order; remove the mark (\"_type\": \"order\")."],
            Said(
                """{"r":{"t":"submodule","options":{}}}""",
                ModuleSystem.Instances,
                """{"r":{"_type":"order","priority":1,"content":{}}}"""
            )
        );

    // In reverse: the first is then the first in a record and in a group.
    private static IEnumerable<string> Said(string options, ModuleSystem rules, params string[] settings) =>
        Evaluate(options, rules, [.. settings.Reverse()]).Problems.Select(problem => problem.Message);
}
