using CsCheck;

namespace Clan.Sdk.Nix.Tests;

/// <summary>What goes wrong, or is written in an odd way, at random places of an otherwise good document.</summary>
/// <param name="Wrong">The share of places that hold some other value.</param>
/// <param name="Marked">The share of places whose value stands in a mark of the module system (<c>_type</c>).</param>
internal sealed record Mistakes(double Wrong, double Marked)
{
    public static readonly Mistakes None = new(0, 0);

    private static readonly Gen<string> Other = JsonGen.Literals(
        "null",
        "true",
        "false",
        "0",
        "-1",
        "7",
        "1.5",
        "2.0",
        "1e2",
        "\"\"",
        "\"text\"",
        "\"line\\nline\"",
        "\"line\\n\"",
        "[]",
        "[null]",
        "[1]",
        "[\"a\"]",
        "{}",
        "{\"x\":1}",
        "{\"config\":{}}",
        "{\"config\":{\"x\":1},\"y\":2}",
        "{\"options\":{}}",
        "{\"imports\":[]}",
        "{\"imports\":[{}]}",
        "{\"_module\":{\"check\":false}}",
        "{\"_type\":\"if\"}",
        "{\"_type\":\"option\"}",
        "{\"_type\":\"x\",\"content\":1}",
        "{\"_file\":\"f\"}",
        "{\"key\":\"k\"}",
        "{\"freeformType\":null}"
    );

    private static readonly Gen<string> Priority = JsonGen.Literals("50", "99.5", "100", "1000", "1500", "2000", "10000");

    public Gen<string> At(Gen<string> good) =>
        Wrong + Marked == 0
            ? good
            : Gen.Double.Unit.SelectMany(dice =>
                dice < Wrong ? Other
                : dice < Wrong + Marked ? Mark(good)
                : good
            );

    private static Gen<string> Mark(Gen<string> content) =>
        Gen.Frequency(
            (
                4,
                Gen.Select(Priority, content)
                    .Select((priority, value) => $$"""{"_type":"override","priority":{{priority}},"content":{{value}}}""")
            ),
            (
                3,
                Gen.Select(Gen.Bool, content)
                    .Select((holds, value) => $$"""{"_type":"if","condition":{{(holds ? "true" : "false")}},"content":{{value}}}""")
            ),
            (
                2,
                Gen.Select(Priority, content)
                    .Select((priority, value) => $$"""{"_type":"order","priority":{{priority}},"content":{{value}}}""")
            ),
            (2, content.List[0, 3].Select(values => $$"""{"_type":"merge","contents":[{{string.Join(",", values)}}]}""")),
            (
                1,
                Gen.Select(Priority, Priority, content)
                    .Select(
                        (outer, inner, value) =>
                            $$$"""{"_type":"override","priority":{{{outer}}},"content":{"_type":"order","priority":{{{inner}}},"content":{{{value}}}}}"""
                    )
            )
        );
}
