using System.Text;
using Clan.Sdk.Definitions.Diagnostics;

namespace Clan.Sdk.Definitions.Tests;

public class BadDefinitionTests
{
    public static TheoryData<string, string, int, int> Mistakes =>
        new()
        {
            { "", "CLAN1002", 1, 1 },
            { " \r\n\t ", "CLAN1002", 1, 1 },
            { "\uFEFF", "CLAN1002", 1, 1 },
            { "{", "CLAN1001", 1, 2 },
            { "{\n  \"name\": \"m\",\n}", "CLAN1001", 3, 1 },
            { "{\"name\": 'm'}", "CLAN1001", 1, 10 },
            { "{name: \"m\"}", "CLAN1001", 1, 2 },
            { "{\"name\" \"m\"}", "CLAN1001", 1, 9 },
            { "{\"name\": \"m\"} // done", "CLAN1001", 1, 15 },
            { "{\"name\": \"m\"}\n{}", "CLAN1001", 2, 1 },
            { "{\"name\": \"m", "CLAN1001", 1, 10 },
            { "{\"name\": \"m\n\"}", "CLAN1001", 1, 12 },
            { "{\"name\": \"\\x\"}", "CLAN1001", 1, 11 },
            { "{\"name\": \"\\ud800\"}", "CLAN1001", 1, 10 },
            { "{\"name\": NaN}", "CLAN1001", 1, 10 },
            { "{\"name\": 01}", "CLAN1001", 1, 11 },
            { "{\"name\": 1.}", "CLAN1001", 1, 12 },
            { "{\"name\": 1e999}", "CLAN1001", 1, 10 },
            { "[1,]", "CLAN1001", 1, 4 },
            { "{\"name\": tru}", "CLAN1001", 1, 10 },
            { "[]", "CLAN1006", 1, 1 },
            { "null", "CLAN1006", 1, 1 },
            { "{}", "CLAN1005", 1, 1 },
            { "{\"a\":1}", "CLAN1005", 1, 1 },
            { "{\"description\":\"d\",\"roles\":{}}", "CLAN1007", 1, 1 },
            { "{\"roles\":{\"r\":{\"settings\":{\"type\":\"object\"}}}}", "CLAN1007", 1, 1 },
            { "{\"name\":{},\"roles\":{}}", "CLAN1006", 1, 9 },
            { "{\"name\":\"\"}", "CLAN1007", 1, 2 },
            { "{\"name\":3}", "CLAN1006", 1, 9 },
            { "{\"name\":\"m\",\"roles\":[]}", "CLAN1006", 1, 21 },
            { "{\"name\":\"m\",\"roles\":{\"r\":true}}", "CLAN1006", 1, 26 },
            { "{\"name\":\"m\",\"section\":\"service\"}", "CLAN1006", 1, 23 },
            { "{\"name\":\"m\",\"successor\":true}", "CLAN1006", 1, 25 },
            { "{\"name\":\"m\",\"successor\":{}}", "CLAN1006", 1, 13 },
            { "{\"name\":\"m\",\"successor\":{\"module\":\"n\",\"rols\":{}}}", "CLAN1008", 1, 39 },
            { "{\"name\":\"m\",\"successor\":{\"module\":\"n\",\"roles\":{\"r\":1}}}", "CLAN1006", 1, 52 },
            { "{\"name\":\"m\",\"successor\":{\"module\":\"n\",\"options\":{\"o\":\"p\"}}}", "CLAN1006", 1, 54 },
            { "{\"name\":\"m\",\"successor\":{\"module\":\"n\",\"options\":{\"o\":{\"to\":\"p\",\"advice\":\"a\"}}}}", "CLAN1006", 1, 73 },
            { "{\"name\":\"m\",\"features\":[\"a\",1]}", "CLAN1006", 1, 29 },
            { "{\"name\":\"m\",\"successor\":{\"module\":\"n\",\"options\":{\"a.*\":{\"to\":\"*.*\"}}}}", "CLAN1006", 1, 62 },
            { "{\"name\":\"m\",\"rolls\":{}}", "CLAN1008", 1, 13 },
            { "{\"name\":\"m\",\"roles\":{\"r\":{\"setings\":{}}}}", "CLAN1008", 1, 27 },
            { "{\"name\":\"m\",\"name\":\"n\"}", "CLAN1009", 1, 13 },
            { "{\"name\":\"m\",\"constraints\":{\"maxInstances\":-1}}", "CLAN1006", 1, 43 },
            { "{\"name\":\"m\",\"constraints\":{\"roles\":{\"r\":{\"min\":1}}}}", "CLAN1019", 1, 37 },
            { "{\"name\":\"m\",\"roles\":{\"r\":{}},\"constraints\":{\"roles\":{\"r\":{\"min\":2,\"max\":1}}}}", "CLAN1018", 1, 54 },
            { "{\"name\":\"m\",\"roles\":{\"r\":{\"settings\":3}}}", "CLAN1006", 1, 38 },
            { Definition.WithOption("{\"type\":\"str\"}"), "CLAN1014", 1, 81 },
            { Definition.WithOption("{\"type\":5}"), "CLAN1006", 1, 81 },
            { Definition.WithOption("{\"x-clan-type\":\"sub\",\"type\":\"string\"}"), "CLAN1014", 1, 88 },
            { Definition.WithOption("{\"$ref\":\"#/$defs/No\"}"), "CLAN1011", 1, 81 },
            { Definition.WithOption("{\"$ref\":\"https://example.org/schema.json\"}"), "CLAN1011", 1, 81 },
            { Definition.WithOption("{\"$ref\":\"/etc/passwd\"}"), "CLAN1011", 1, 81 },
            { Definition.WithOption("{\"$ref\":7}"), "CLAN1006", 1, 81 },
            { Definition.WithOption("{\"$ref\":\"#/properties/o\"}"), "CLAN1012", 1, 81 },
            { Definition.WithOption("{\"oneOf\":[{\"$ref\":\"#/properties/o\"}]}"), "CLAN1012", 1, 73 },
            { Definition.WithOption("{\"type\":\"array\",\"items\":{\"$ref\":\"#/properties/o\"}}"), "CLAN1013", 1, 97 },
            { Definition.WithOption("{\"type\":\"integer\",\"maximum\":18446744073709551615}"), "CLAN1010", 1, 101 },
            { Definition.WithOption("{\"type\":\"integer\",\"default\":\"x\"}"), "CLAN1024", 1, 101 },
            { Definition.WithOption("{\"enum\":[\"a\"],\"default\":\"b\"}"), "CLAN1024", 1, 97 },
            { Definition.WithOption("{\"type\":\"string\",\"pattern\":\"^\\\\d$\"}"), "CLAN1025", 1, 100 },
            { "{\"inputAliases\":[]}", "CLAN1006", 1, 17 },
            { "{\"inputAliases\":{\"a\":1}}", "CLAN1006", 1, 22 },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_at_its_place(string text, string id, int line, int column)
    {
        var first = Definition.Read(text).Diagnostics.First(d => d.Id == id);

        Assert.Equal((line, column), (first.Line, first.Column));
    }

    [Theory]
    [InlineData("""{"type":"number","default":1}""", "is an integer, but the option's type in Nix is float.")]
    [InlineData(
        """{"type":"integer","minimum":0,"maximum":9,"default":"1"}""",
        "is a text, but the option's type in Nix is ints.between 0 9."
    )]
    [InlineData("""{"type":"array","items":{"type":"string"},"default":{}}""", "is an object, but the option's type in Nix is listOf str.")]
    public void A_default_and_its_type_are_told_apart_in_words(string option, string says) =>
        Assert.Contains(says, Definition.Read(Definition.WithOption(option)).Diagnostics.Single().Message);

    [Fact]
    public void Every_rule_about_json_files_has_a_mistake_above()
    {
        string[] elsewhere =
        [
            "CLAN1003",
            "CLAN1004",
            "CLAN1015",
            "CLAN1016",
            "CLAN1017",
            "CLAN1020",
            "CLAN1021",
            "CLAN1022",
            "CLAN1023",
            "CLAN1026",
        ];

        var seen = Mistakes.Select(row => (string)((object[])row)[1]).Concat(elsewhere).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(DefinitionDiagnosticTable.All.Select(r => r.Id), seen);
    }

    [Fact]
    public void Rules_are_numbered_without_gap()
    {
        Assert.Equal(
            Enumerable.Range(1001, DefinitionDiagnosticTable.All.Count).Select(n => $"CLAN{n}"),
            DefinitionDiagnosticTable.All.Select(r => r.Id)
        );
        Assert.All(DefinitionDiagnosticTable.All, rule => Assert.EndsWith(".", rule.Format));
    }

    [Fact]
    public void A_mistake_in_one_role_leaves_the_others()
    {
        var module = Definition.Module(
            """{"name":"m","roles":{"bad":{"settings":7},"good":{"settings":{"type":"object","properties":{"o":{"type":"string"}}}},"odd":3}}"""
        );

        Assert.Equal(["bad", "good"], module.Roles.Select(r => r.Name));
        Assert.NotNull(module.Roles[1].Settings);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_at_once()
    {
        var text = "{\"name\":\"m\",\"description\":\"" + new string('x', 10_000_000) + "\"}";

        var result = Definition.Read(text);

        Assert.Equal(["CLAN1004"], result.Diagnostics.Select(d => d.Id));
        Assert.Empty(result.Modules);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Nesting_beyond_the_limit_is_refused(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 200_000));

        var finding = Assert.Single(Definition.Read(text).Diagnostics);

        Assert.Equal(("CLAN1003", 128 * opening.Length + 1), (finding.Id, finding.Column));
    }

    [Fact]
    public void Types_nested_by_references_are_cut()
    {
        var text = Chain(900, next => $$$$"""{"type":"object","properties":{"p":{"$ref":"{{{{next}}}}"}}}""");

        Assert.Equal(["CLAN1003"], Definition.Read(text).Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_chain_of_references_may_be_long_but_not_endless()
    {
        static string Aliases(int length) => Chain(length, next => $$"""{"$ref":"{{next}}"}""");

        Assert.Contains("""{"o":{"t":"str",""", Definition.Module(Aliases(1_000)).Compact);
        Assert.Equal(["CLAN1004"], Definition.Read(Aliases(60_000)).Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_schema_of_too_many_properties_is_left_out_at_its_place()
    {
        var text = $"{{\"type\":\"object\",\"properties\":{{{string.Join(",", Enumerable.Range(0, 501).Select(i => $"\"k{i}\":{{}}"))}}}}}";

        var result = Definition.Read(Definition.WithOption(text));

        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(("CLAN1004", 103), (finding.Id, finding.Column));
        Assert.Equal("o", Assert.Single(result.Modules[0].Roles[0].Settings!.Properties).Name);
    }

    [Fact]
    public void References_that_unfold_without_bound_are_cut()
    {
        var text = Chain(40, next => $$$$"""{"type":"object","properties":{"a":{"$ref":"{{{{next}}}}"},"b":{"$ref":"{{{{next}}}}"}}}""");

        var result = Definition.Read(text);

        Assert.Equal(["CLAN1004"], result.Diagnostics.Select(d => d.Id));
        Assert.True(result.Modules[0].Compact.Length < 2_000_000);
    }

    // An option that refers to the first of many definitions, each of which refers to the next.
    private static string Chain(int length, Func<string, string> link)
    {
        var definitions = Enumerable.Range(0, length).Select(i => $"\"D{i}\":{link($"#/$defs/D{i + 1}")},");
        return Definition.WithOption(
            """{"$ref":"#/$defs/D0"}""",
            $",\"$defs\":{{{string.Concat(definitions)}\"D{length}\":{{\"type\":\"string\"}}}}"
        );
    }

    [Fact]
    public void A_file_that_is_wrong_everywhere_reports_the_first_of_each_kind()
    {
        var text = new StringBuilder("{\"name\":\"m\"");
        for (var i = 0; i < 5_000; i++)
            text.Append($",\"key{i}\":0");

        Assert.Equal(100, Definition.Read(text.Append('}').ToString()).Diagnostics.Count);
    }

    [Fact]
    public void Names_cannot_break_a_message()
    {
        var finding = Assert.Single(Definition.Read("{\"name\":\"m\",\"a\\n\\u0007" + new string('b', 5_000) + "{0}\":0}").Diagnostics);

        Assert.DoesNotContain(finding.Message, char.IsControl);
        Assert.True(finding.Message.Length < 500);
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => DefinitionReader.Read("a.json", "{\"name\":\"m\"}", cancellation: source.Token));
    }
}
