using Clan.Sdk.Json;
using Clan.Sdk.Options;
using static Clan.Sdk.Tests.Resolution.Types.Evaluating;

namespace Clan.Sdk.Tests.Resolution.Types;

/// <summary>The keywords of a module: which are taken off, where they may stand, and what they bring in.</summary>
public class KeywordTests
{
    private const string Options =
        """{"a":{"t":"int","default":0},"l":{"t":"list","of":{"t":"str"},"default":[]},"meta":{"t":"anything","default":null}}""";

    public static TheoryData<string> Harmless =>
        [
            "\"_class\":\"clan.module\"",
            "\"_class\":null",
            "\"_file\":{}",
            "\"key\":\"k\"",
            "\"key\":[1,[null]]",
            "\"key\":[]",
            "\"disabledModules\":[]",
            "\"disabledModules\":[\"m\",1,{\"key\":{}}]",
            "\"imports\":[]",
            "\"freeformType\":null",
        ];

    [Theory]
    [MemberData(nameof(Harmless))]
    [InlineData("\"require\":[]")]
    public void A_keyword_is_no_data(string keyword) => Gives("{" + keyword + ",\"a\":1}");

    [Theory]
    [MemberData(nameof(Harmless))]
    [InlineData("\"options\":{}")]
    public void A_keyword_may_stand_beside_config(string keyword) => Gives("{" + keyword + ",\"config\":{\"a\":1}}");

    [Fact]
    public void Meta_beside_config_is_config_too() =>
        Assert.Equal(
            """{"a":1,"l":[],"meta":{"x":1}}""",
            Evaluate(Options, ModuleSystem.Instances, """{"config":{"a":1},"meta":{"x":1}}""").Value
        );

    [Theory]
    [InlineData("""{"config":{},"require":[]}""", "require", 14)]
    [InlineData("""{"config":{},"options":{"x":{}}}""", "options", 14)]
    [InlineData("""{"config":{},"imports":{}}""", "imports", 14)]
    [InlineData("""{"disabledModules":"m"}""", "disabledModules", 2)]
    [InlineData("""{"disabledModules":[[{}]]}""", "disabledModules", 2)]
    [InlineData("""{"key":[{}]}""", "key", 2)]
    [InlineData("""{"key":[1,{}]}""", "key", 2)]
    [InlineData("""{"require":[1]}""", "require", 2)]
    [InlineData("""{"imports":[{},"m"]}""", "imports", 2)]
    [InlineData("""{"_class":"nixos"}""", "_class", 11)]
    [InlineData("""{"_class":1}""", "_class", 11)]
    [InlineData("""{"imports":[{"__functor":1}]}""", "__functor", 14)]
    public void What_Nix_cannot_take_for_a_keyword_is_refused_at_its_place(string module, string keyword, int column)
    {
        var (value, problems) = Evaluate(Options, ModuleSystem.Instances, module);

        Assert.Null(value);
        var problem = Assert.Single(problems);
        Assert.Equal(
            ("reserved-name", keyword, new SourceLocation("f", 1, column)),
            (problem.Kind.Name, string.Join('.', problem.Path), problem.Location)
        );
    }

    [Fact]
    public void All_that_is_wrong_with_a_module_is_said() =>
        Assert.Equal(
            ["_class", "__functor", "key", "disabledModules", "imports", "x", "y"],
            Evaluate(
                Options,
                ModuleSystem.Instances,
                """{"_class":1,"__functor":1,"key":{},"disabledModules":1,"imports":1,"config":{},"x":1,"y":1}"""
            )
                .Problems.Select(problem => string.Join('.', problem.Path))
                .Distinct()
        );

    [Fact]
    public void What_is_imported_comes_before_what_imports_it_level_by_level() =>
        Assert.Equal(
            """{"a":0,"l":["deep","second","first","top"],"meta":null}""",
            Evaluate(
                Options,
                ModuleSystem.Instances,
                """{"l":["top"],"imports":[{"l":["first"],"imports":[{"l":["deep"]}]},{"config":{"l":["second"]}}]}"""
            ).Value
        );

    [Theory]
    [InlineData("1", "\"1\"", true)]
    [InlineData("true", "\"1\"", true)]
    [InlineData("false", "null", true)]
    [InlineData("null", "\"\"", true)]
    [InlineData("1.5", "\"1.500000\"", true)]
    [InlineData("[\"a\",\"b\"]", "\"a b\"", true)]
    [InlineData("[\"a\",[\"b\"],[],\"c\"]", "\"a b c\"", true)]
    [InlineData("\"a\"", "\"A\"", false)]
    [InlineData("{}", "{}", false)]
    public void Of_two_modules_of_one_key_the_first_counts(string first, string second, bool same)
    {
        var (value, problems) = Evaluate(
            Options,
            ModuleSystem.Instances,
            "{\"key\":" + first + ",\"l\":[\"x\"]}",
            "{\"key\":" + second + ",\"l\":[\"y\"]}"
        );

        // A key that is no text is refused, each.
        Assert.Equal(first == "{}" ? 2 : 0, problems.Count);
        Assert.Equal(first == "{}" ? null : "{\"a\":0,\"l\":[" + (same ? "" : "\"y\",") + "\"x\"],\"meta\":null}", value);
    }

    [Fact]
    public void What_is_imported_may_stand_under_a_condition() =>
        Gives("""{"imports":[{"_type":"if","condition":true,"content":{"a":1}}]}""");

    [Fact]
    public void What_calls_itself_a_module_says_so_in_an_option() =>
        Assert.Equal(
            ["_type"],
            Evaluate(Options, ModuleSystem.Instances, """{"_type":"module","a":1}""").Problems.Select(problem => problem.Option)
        );

    [Theory]
    [InlineData(
        """{"imports":[{"_type":1}],"a":1}""",
        "This is read as a module, and Nix knows none whose \"_type\" is 1; take \"_type\" away.",
        13
    )]
    [InlineData("2", "This is a group of options; expected an object, got 2.", 1)]
    public void What_is_no_module_leaves_no_value(string module, string message, int column)
    {
        var (value, problems) = Evaluate(Options, ModuleSystem.Instances, module, """{"a":1}""");

        Assert.Null(value);
        var problem = Assert.Single(problems);
        Assert.Equal((message, column), (problem.Message, problem.Location.Column));
    }

    [Fact]
    public void To_evaluate_a_module_does_not_change_it()
    {
        const string text = """{"_module":{"check":true},"freeformType":null,"a":1}""";
        var module = Read(text);

        var result = ModuleEvaluation.Evaluate(
            new(ModuleSystem.Instances),
            new(Group(Options), HasModuleSyntax: true),
            [new(module, OfRole)]
        );

        Assert.Equal("1", result.Value!["a"].ToString());
        Assert.Equal(ClanValue.Parse(text).ToString(), CanonicalJson.ToText(module, indented: false));
    }

    private static void Gives(string module)
    {
        var (value, problems) = Evaluate(Options, ModuleSystem.Instances, module);

        Assert.Empty(problems);
        Assert.Equal("""{"a":1,"l":[],"meta":null}""", value);
    }
}
