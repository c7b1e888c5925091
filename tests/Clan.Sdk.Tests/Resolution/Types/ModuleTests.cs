using Clan.Sdk.Json;
using Clan.Sdk.Options;
using static Clan.Sdk.Tests.Resolution.Types.Evaluating;

namespace Clan.Sdk.Tests.Resolution.Types;

/// <summary>What a module says of its own evaluation, what becomes of names that no option declares, and which record is meant.</summary>
public class ModuleTests
{
    private const string Options = """
        {"a":{"t":"int","default":0},"g":{"t":"group","options":{"b":{"t":"int","default":1},"h":{"t":"group","options":{"c":{"t":"int","default":2}}}}},
         "open":{"t":"submodule","open":true,"options":{"g":{"t":"group","options":{"x":{"t":"int","default":3}}}},"default":{}}}
        """;

    [Theory]
    [InlineData("""{"_module":{"check":true,"args":{"x":1},"freeformType":null},"a":1}""", 1)]
    [InlineData("""{"_module":{"check":false},"unknown":1,"g":{"unknown":1},"a":1}""", 1)]
    [InlineData("""{"_module":{"_type":"if","condition":false,"content":{"check":1}},"a":1}""", 1)]
    [InlineData("""{"freeformType":null,"a":1}""", 1)]
    [InlineData("""{"_module":{"check":false},"freeformType":null,"unknown":1,"a":1}""", 1)]
    [InlineData("""{"open":{"_module":{"check":true}},"a":1}""", 1)]
    [InlineData("""{"config":{"a":1},"freeformType":null}""", 1)]
    public void A_module_may_speak_of_its_evaluation(string module, int a)
    {
        var (value, problems) = Evaluate(Options, ModuleSystem.Instances, module);

        Assert.Empty(problems);
        Assert.Equal(Whole(a), value);
    }

    [Theory]
    [InlineData("""{"_module":1}""", "\"_module\" is a group of options; expected an object, got 1.", 12)]
    [InlineData("""{"_module":{"check":0}}""", "\"_module.check\": expected boolean, got 0.", 21)]
    [InlineData("""{"_module":{"args":0}}""", "\"_module.args\": expected object of raw value, got 0.", 20)]
    [InlineData("""{"_module":{"freeformType":0}}""", "\"_module.freeformType\": expected null or option type, got 0.", 28)]
    [InlineData("""{"freeformType":0}""", "\"_module.freeformType\": expected null or option type, got 0.", 17)]
    [InlineData("""{"_module":{"other":0}}""", "There is no option \"_module.other\". The options here are: a, g, open.", 13)]
    [InlineData("""{"g":{"h":{"cc":0}}}""", "There is no option \"g.h.cc\". Did you mean \"c\"?", 12)]
    public void What_is_wrong_about_it_leaves_no_value(string module, string message, int column)
    {
        var (value, problems) = Evaluate(Options, ModuleSystem.Instances, module);

        Assert.Null(value);
        var problem = Assert.Single(problems);
        Assert.Equal((message, new SourceLocation("f", 1, column)), (problem.Message, problem.Location));
    }

    [Theory]
    [InlineData("""{"g":{"h":1}}""", "g.h")]
    [InlineData("""{"d":1,"g":{"h":1}}""", "d g.h")]
    [InlineData("""{"g":1,"_module":{"check":0}}""", "_module.check g")]
    [InlineData("""{"open":{"g":1,"_module":{"freeformType":null}}}""", "open._module open.g")]
    [InlineData("""{"zz":1,"g":{"zz":1,"h":{"zz":1}}}""", "g.h.zz g.zz zz")]
    public void All_that_is_wrong_is_said_and_leaves_no_value(string module, string paths)
    {
        var (value, problems) = Evaluate(
            Options.Replace("\"g\":{\"t\"", "\"d\":{\"t\":\"group\",\"options\":{}},\"g\":{\"t\"", StringComparison.Ordinal),
            ModuleSystem.Instances,
            module
        );

        Assert.Equal(paths, string.Join(' ', problems.Select(problem => string.Join('.', problem.Path)).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(module.Contains("open", StringComparison.Ordinal) ? "open" : "{", value ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_is_none_leaves_no_value() =>
        Assert.True(ModuleEvaluation.EvaluateGroup(new(ModuleSystem.Services), Group(Options), [new(Read("""{"g":1}"""), OfRole)]).Failed);

    [Fact]
    public void What_text_of_Nix_makes_of_a_group_nobody_knows()
    {
        var context = new MergeContext(ModuleSystem.Instances);

        var result = ModuleEvaluation.Evaluate(
            context,
            new(Group(Options)),
            [new(ClanValue.Object([new("g", NixExpression.Raw("x"))]), OfRole)]
        );

        Assert.Empty(context.Problems);
        Assert.Equal(Whole(0), CanonicalJson.ToText(result.Value!, indented: false));
    }

    [Fact]
    public void Names_that_are_free_lie_beside_the_options_and_within_their_groups()
    {
        var (value, problems) = Evaluate(
            Options,
            ModuleSystem.Instances,
            """{"open":{"free":{"y":1},"g":{"x":4,"more":[1],"deep":{"z":1}}}}""",
            """{"open":{"free":{"w":2},"g":{"deep":{"v":2}}}}"""
        );

        Assert.Empty(problems);
        Assert.Equal(
            Whole(0)
                .Replace(
                    """{"g":{"x":3}}""",
                    """{"free":{"w":2,"y":1},"g":{"deep":{"v":2,"z":1},"more":[1],"x":4}}""",
                    StringComparison.Ordinal
                ),
            value
        );

        // What nobody sets is one value for all: nothing was added to it.
        Evaluate(Options, ModuleSystem.Instances, """{"open":{"g":{"more":1}}}""");
        Assert.Equal(Whole(0), Evaluate(Options, ModuleSystem.Instances, "{}").Value);
    }

    [Fact]
    public void Free_names_and_the_null_type_contradict()
    {
        var (value, problems) = Evaluate(Options, ModuleSystem.Instances, """{"open":{"_module":{"freeformType":null}}}""");

        Assert.DoesNotContain("open", value, StringComparison.Ordinal);
        var problem = Assert.Single(problems);
        Assert.Equal(
            ("conflict", MergeText.FreeformDenied, "open._module", 36),
            (problem.Kind.Name, problem.Message, PathText.Of(problem.Path), problem.Location.Column)
        );
    }

    [Theory]
    [InlineData("""{"g":{"_type":"if","condition":true,"content":{"b":5}}}""", """{"b":5,"h":{"c":2}}""")]
    [InlineData("""{"g":{"_type":"if","condition":false,"content":{"b":5}}}""", """{"b":1,"h":{"c":2}}""")]
    [InlineData("""{"g":{"_type":"override","priority":2000,"content":{"b":5}}}""", """{"b":1,"h":{"c":2}}""")]
    [InlineData("""{"g":{"_type":"merge","contents":[{"b":5},{"h":{"c":6}}]}}""", """{"b":5,"h":{"c":6}}""")]
    [InlineData(
        """{"g":{"_type":"if","condition":true,"content":{"_type":"merge","contents":[{"b":5},{"h":{"c":6}}]}}}""",
        """{"b":5,"h":{"c":6}}"""
    )]
    public void A_mark_of_a_group_is_handed_on_to_its_names(string module, string group) =>
        Assert.Equal(
            Whole(0).Replace("""{"b":1,"h":{"c":2}}""", group, StringComparison.Ordinal),
            Evaluate(Options, ModuleSystem.Instances, module).Value
        );

    [Theory]
    [InlineData(
        """{"g":{"_type":"if","condition":1,"content":{"b":5}}}""",
        "\"g.b\" has a module-system mark (\"_type\": \"if\") that Nix cannot read: \"condition\" must be true or false.",
        49
    )]
    [InlineData("""{"g":{"_type":"if","condition":true,"content":7}}""", "\"g\" is a group of options; expected an object, got 7.", 47)]
    [InlineData(
        """{"g":{"_type":"if","condition":true,"content":{"zz":1}}}""",
        "There is no option \"g.zz\". The options here are: b, h.",
        48
    )]
    [InlineData(
        """{"g":{"_type":"override","priority":"x","content":{"h":{"c":1}}}}""",
        "\"g.h.c\" has a module-system mark (\"_type\": \"override\") that Nix cannot read: \"priority\" must be a number.",
        61
    )]
    public void What_is_wrong_under_such_a_mark_is_said_at_its_place(string module, string message, int column)
    {
        var problem = Assert.Single(Evaluate(Options, ModuleSystem.Services, module, """{"g":{"b":5}}""").Problems);

        Assert.Equal((message, column), (problem.Message, problem.Location.Column));
    }

    [Fact]
    public void A_record_is_called_by_its_own_key_whatever_was_evaluated_before() =>
        Assert.Equal(
            """{"l":[{"label":"[definition 1-entry 1]"}],"m":{"k":{"inner":{"label":"inner"},"label":"k"}}}""",
            Evaluate(
                """
                {"l":{"t":"list","of":{"t":"submodule","options":{"label":{"t":"str","default":"‹name›"}}}},
                 "m":{"t":"attrsOf","of":{"t":"submodule","options":{
                   "inner":{"t":"submodule","options":{"label":{"t":"str","default":"‹name›"}},"default":{}},"label":{"t":"str","default":"‹name›"}}}}}
                """,
                ModuleSystem.Instances,
                """{"l":[{}],"m":{"k":{}}}"""
            ).Value
        );

    [Fact]
    public void A_missing_value_is_missed_where_its_record_was_written()
    {
        const string WithRecords = """
            {"m":{"t":"attrsOf","of":{"t":"submodule","options":{
              "inner":{"t":"submodule","options":{"must":{"t":"int"}},"default":{}},"must":{"t":"int"}}}},"must":{"t":"int"}}
            """;

        Assert.Equal(
            [("m.k.inner.must", default), ("m.k.must", new SourceLocation("f", 2, 5)), ("must", default)],
            Evaluate(WithRecords, ModuleSystem.Instances, "{\"m\":{\n\"k\":{}}}")
                .Problems.Select(problem => (string.Join('.', problem.Path), problem.Location))
        );
    }

    // What the older library misses is an error; a value that only clan computes it does not ask for.
    [Theory]
    [InlineData("""{"t":"int"}""", "{}", "{}", "Error", "Warning", 0)]
    [InlineData("""{"t":"int"}""", """{"o":{"_type":"if","condition":false,"content":1}}""", "{}", "Error", "Warning", 6)]
    [InlineData("""{"t":"int","computed":true}""", "{}", "{}", "", "Warning", 0)]
    [InlineData("""{"t":"raw","computed":true}""", "{}", "{}", "", "", 0)]
    [InlineData("""{"t":"list","of":{"t":"int"}}""", "{}", """{"o":[]}""", "Error", "", 0)]
    [InlineData("""{"t":"list","of":{"t":"int"},"computed":true}""", "{}", "{}", "", "Warning", 0)]
    [InlineData("""{"t":"nullOr","of":{"t":"int"}}""", "{}", """{"o":null}""", "Error", "", 0)]
    [InlineData("""{"t":"attrsOf","of":{"t":"int"}}""", "{}", """{"o":{}}""", "Error", "", 0)]
    [InlineData("""{"t":"attrs"}""", "{}", """{"o":{}}""", "Error", "", 0)]
    [InlineData("""{"t":"list","of":{"t":"int"},"nonEmpty":true}""", "{}", "{}", "Error", "Warning", 0)]
    public void A_value_that_is_missing_is_told_by_the_rules_of_its_library(
        string type,
        string module,
        string newer,
        string saidByOlder,
        string saidByNewer,
        int column
    )
    {
        var options = "{\"o\":" + type + "}";
        var (olderValue, olderProblems) = Evaluate(options, ModuleSystem.Services, module);
        var (newerValue, newerProblems) = Evaluate(options, ModuleSystem.Instances, module);

        Assert.Equal(("{}", newer), (olderValue, newerValue));
        Assert.Equal((saidByOlder, saidByNewer), (Severities(olderProblems), Severities(newerProblems)));
        Assert.All(olderProblems.Concat(newerProblems), problem => Assert.Equal(column, problem.Location.Column));

        static string Severities(IReadOnlyList<MergeProblem> problems) => string.Join(' ', problems.Select(problem => problem.Severity));
    }

    private static string Whole(int a) => "{\"a\":" + a + ""","g":{"b":1,"h":{"c":2}},"open":{"g":{"x":3}}}""";
}
