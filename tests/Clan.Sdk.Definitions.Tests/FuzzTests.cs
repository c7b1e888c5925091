using CsCheck;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>Real files, broken at random: reading gives a result, the same one twice, with every finding inside the text.</summary>
public class FuzzTests
{
    private static readonly string[] Files =
    [
        .. new[]
        {
            "schemas/instances/modules/dyndns.json",
            "schemas/instances/modules/monitoring.json",
            "schemas/instances/modules/syncthing.json",
            "schemas/services/modules/zerotier.json",
            "schemas/services/schema.json",
            "tests/data/reference/services/modules_schemas.json",
            "tests/data/reference/instances/schema.json",
        }.Select(TestFiles.Text),
    ];

    private static readonly string[] Shards =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "false",
        "-1",
        "1e400",
        "\"type\":",
        "\"$ref\":\"#\"",
        "\"$ref\":\"#/roles\"",
        "\"oneOf\":[{}],",
        "\"x-clan-type\":\"group\",",
        "\"enum\":[null],",
        "\"properties\":{\"a\":{\"$ref\":\"#\"}},",
        "\"allOf\":[true,false],",
        "\"default\":{},",
        "\"required\":[1],",
        "\ud800",
        "\0",
        "\r",
        "\u2028",
    ];

    private static readonly Gen<string> Broken = Gen.Select(
        Gen.Int[0, Files.Length - 1],
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Shards.Length - 1]).Array[1, 6],
        (file, edits) =>
            edits.Aggregate(
                Files[file],
                (text, edit) =>
                {
                    var at = (int)(edit.Item1 * text.Length);
                    return text[..at] + Shards[edit.Item3] + text[Math.Min(text.Length, at + edit.Item2)..];
                }
            )
    );

    [Fact]
    public void A_broken_definition_never_throws() => Broken.Sample(AssertSound, iter: 500);

    /// <summary>Well-formed JSON of wrong meaning gets past the parser: values of a real file change places.</summary>
    [Fact]
    public void A_shuffled_definition_never_throws() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Gen.Double[0, 1].Array[4])
            .Sample(
                (file, places) =>
                {
                    var text = Files[file];
                    var tokens = System.Text.RegularExpressions.Regex.Matches(text, "\"(?:[^\"\\\\]|\\\\.)*\"").ToList();
                    var (from, to) = (tokens[(int)(places[0] * (tokens.Count - 1))], tokens[(int)(places[1] * (tokens.Count - 1))]);
                    AssertSound(text.Remove(to.Index, to.Length).Insert(to.Index, from.Value));
                },
                iter: 500
            );

    [Fact]
    public void Broken_front_matter_never_throws() =>
        Gen.Select(Gen.Int[0, 80], Gen.Int[0, 6], Gen.Int[0, Shards.Length - 1])
            .Array[1, 4]
            .Sample(
                edits =>
                {
                    const string Readme =
                        "---\ndescription = \"a\\u00e9\"\nfeatures = [ \"inventory\" ]\n[constraints.roles.r]\nmin = 1\n---\n";
                    var text = edits.Aggregate(
                        Readme,
                        (t, e) => t[..Math.Min(t.Length, e.Item1)] + Shards[e.Item3] + t[Math.Min(t.Length, e.Item1 + e.Item2)..]
                    );
                    DefinitionReader.ReadModuleFolder("m/README.md", text, ["m/roles/r.nix"]);
                },
                iter: 500
            );

    private static void AssertSound(string text)
    {
        var result = DefinitionReader.Read("fuzz.json", text);

        Assert.Equal(result, DefinitionReader.Read("fuzz.json", text));
        Assert.All(result.Diagnostics, finding => Assert.InRange(finding.Offset + finding.Length, 0, text.Length));
        Assert.All(result.Modules, module => System.Text.Json.JsonDocument.Parse(module.Compact).Dispose());
        Assert.All(result.Schemas, schema => System.Text.Json.JsonDocument.Parse(schema.Compact).Dispose());
    }
}
