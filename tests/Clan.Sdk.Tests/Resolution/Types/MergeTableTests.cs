using System.Text.Json;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Tests.Resolution.Services;

namespace Clan.Sdk.Tests.Resolution.Types;

/// <summary>The merges that real Nix was seen to make, for every type that a role definition can express.</summary>
public class MergeTableTests
{
    // The options of the observed module. uniq, coercedTo and boolByOr have no counterpart in a role definition.
    private const string Options = """
        {"name":"types","roles":{"r":{"options":{
        "int":{"t":"int","default":7}, "str":{"t":"str","default":"dflt"}, "bool":{"t":"bool","default":false}, "float":{"t":"float","default":0.5},
        "number":{"t":"either","branches":[{"t":"int"},{"t":"float"}],"default":0},
        "port":{"t":"int","min":0,"max":65535,"default":22}, "positive":{"t":"int","min":1,"default":1},
        "enum":{"t":"enum","values":["x","y"],"default":"x"},
        "nullStr":{"t":"nullOr","of":{"t":"str"},"default":null}, "nullList":{"t":"nullOr","of":{"t":"list","of":{"t":"str"}},"default":null},
        "listStr":{"t":"list","of":{"t":"str"},"default":["default-item"]}, "listInt":{"t":"list","of":{"t":"int"},"default":[]},
        "nonEmpty":{"t":"list","of":{"t":"str"},"nonEmpty":true,"default":["e"]},
        "attrsStr":{"t":"attrsOf","of":{"t":"str"},"default":{"default-key":"v"}}, "attrsInt":{"t":"attrsOf","of":{"t":"int"},"default":{}},
        "attrsList":{"t":"attrsOf","of":{"t":"list","of":{"t":"str"}},"default":{}}, "attrsAny":{"t":"attrsOf","of":{"t":"anything"},"default":{}},
        "attrs":{"t":"attrs","default":{}}, "any":{"t":"anything","default":null}, "unspec":{"t":"unspecified","default":null}, "raw":{"t":"raw","default":null},
        "lines":{"t":"lines","separator":"\n","default":""}, "commas":{"t":"lines","separator":",","default":""},
        "either":{"t":"either","branches":[{"t":"int"},{"t":"str"}],"default":1},
        "eitherList":{"t":"either","branches":[{"t":"str"},{"t":"list","of":{"t":"str"}}],"default":[]},
        "path":{"t":"str","path":true,"default":"/x"}, "match":{"t":"str","pattern":"^[a-z]+$","default":"abc"},
        "sub":{"t":"submodule","options":{"a":{"t":"int","default":1},"b":{"t":"list","of":{"t":"str"},"default":[]},"c":{"t":"nullOr","of":{"t":"str"},"default":null}},"default":{}},
        "attrsSub":{"t":"attrsOf","of":{"t":"submodule","options":{"label":{"t":"str","default":"‹name›"},"n":{"t":"int","default":0},"l":{"t":"list","of":{"t":"str"},"default":[]}}},"default":{}},
        "listSub":{"t":"list","of":{"t":"submodule","options":{"a":{"t":"int","default":1}}},"default":[]},
        "nested":{"t":"group","options":{"deep":{"t":"group","options":{"value":{"t":"int","default":0}}}}}
        }}}}
        """;

    private static readonly OptionGroup Group = CompactReader.ReadModule(Options).Roles["r"].Options!;

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["conflicting-values"] = "conflict",
        ["conflicting-types"] = "conflict",
        ["null-and-value"] = "conflict",
        ["multiple-definitions"] = "conflict",
        ["other"] = "conflict",
        ["wrong-type"] = "wrong-type",
        ["not-a-set"] = "wrong-type",
        ["unknown-option"] = "unknown-option",
    };

    private static readonly JsonElement[] Table = [.. TestData.Read("tests", "data", "merge-table.json").EnumerateArray()];

    public static TheoryData<int, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (var i = 0; i < Table.Length; i++)
            {
                var option = Table[i].GetProperty("option").GetString()!;
                if (option is not ("uniq" or "coerced" or "boolByOr"))
                {
                    rows.Add(i, option);
                }
            }

            return rows;
        }
    }

    [Fact]
    public void Every_option_has_its_rows() =>
        Assert.Equal(
            Group.Nodes.Select(node => node.Name).Order(StringComparer.Ordinal),
            Rows.Select(row => ((string)row[1]).Split('.')[0]).Distinct().Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Rows))]
    public void Merges_as_Nix_does(int row, string option)
    {
        var expected = Table[row];
        var context = new MergeContext(ModuleSystem.Services);

        var result =
            ModuleEvaluation.EvaluateGroup(context, Group, Definitions(expected.GetProperty("definitions"), option)).Value
            as Clan.Sdk.Json.ObjectValue;

        if (expected.TryGetProperty("result", out var value))
        {
            Assert.Empty(context.Problems);
            Assert.Equal(JsonElementValues.Read(value), result![option]);
        }
        else
        {
            var kind = Kinds[expected.GetProperty("error").GetProperty("kind").GetString()!];
            Assert.NotEmpty(context.Problems);
            Assert.All(context.Problems, problem => Assert.Equal((kind, option), (problem.Kind.Name, problem.Path[0])));
        }
    }

    // The last instance comes first; within an instance the order is that of its levels.
    private static ValueDefinition[] Definitions(JsonElement definitions, string option) =>
        [
            .. definitions
                .EnumerateArray()
                .Select(definition =>
                    (Instance: definition.GetProperty("level").GetString()!.Split(' ')[^1], Value: definition.GetProperty("value"))
                )
                .GroupBy(definition => definition.Instance)
                .OrderByDescending(instance => instance.Key, StringComparer.Ordinal)
                .SelectMany(instance => instance)
                .Select(definition => new ValueDefinition(
                    ClanValue.Object([new(option, JsonElementValues.Read(definition.Value))]),
                    new SettingsLevel(SettingsLevelKind.Instance, definition.Instance)
                )),
        ];
}
