using Clan.Sdk.Options;
using CsCheck;
using static Clan.Sdk.Nix.Tests.JsonGen;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Random options in the compact form of definitions.</summary>
internal static class TypeGen
{
    private static readonly string[] Names = ["a", "b", "c", "d", "odd name", "Ünï"];

    private static readonly Gen<string> Simple = Literals(
        """{"t":"str"}""",
        """{"t":"str","pattern":"^[a-z]+$"}""",
        """{"t":"str","singleLine":true}""",
        """{"t":"str","path":true}""",
        """{"t":"int"}""",
        """{"t":"int","min":0,"max":65535}""",
        """{"t":"int","min":1}""",
        """{"t":"float"}""",
        """{"t":"bool"}""",
        """{"t":"enum","values":["x","y","a b"]}""",
        """{"t":"attrs"}""",
        """{"t":"anything"}""",
        """{"t":"lines","separator":"\n"}""",
        """{"t":"lines","separator":","}""",
        """{"t":"unspecified"}""",
        """{"t":"raw"}"""
    );

    public static readonly Gen<string> Options = OptionsOf(2);

    private static Gen<string> OptionsOf(int depth) => Map(Names, Option(depth), 4);

    private static Gen<string> Option(int depth) =>
        depth == 0
            ? Type(0)
            : Gen.Frequency(
                (8, Type(depth)),
                (2, OptionsOf(depth - 1).Where(options => options != "{}").Select(options => $$"""{"t":"group","options":{{options}}}"""))
            );

    private static Gen<string> Type(int depth) =>
        depth == 0
            ? WithDefault(Simple)
            : Gen.Frequency(
                (6, WithDefault(Simple)),
                (2, WithDefault(Bare(depth - 1).Select(of => $$"""{"t":"nullOr","of":{{of}}}"""), "null")),
                (3, WithDefault(Bare(depth - 1).Select(of => $$"""{"t":"list","of":{{of}}}"""), "[]")),
                (1, WithDefault(Bare(depth - 1).Select(of => $$"""{"t":"list","nonEmpty":true,"of":{{of}}}"""))),
                (3, WithDefault(Bare(depth - 1).Select(of => $$"""{"t":"attrsOf","of":{{of}}}"""), "{}")),
                (3, WithDefault(OptionsOf(depth - 1).Select(options => $$"""{"t":"submodule","options":{{options}}}"""), "{}")),
                (1, OptionsOf(depth - 1).Select(options => $$"""{"t":"submodule","open":true,"options":{{options}}}""")),
                (2, WithDefault(Bare(depth - 1).List[2, 3].Select(of => $$"""{"t":"either","branches":[{{string.Join(",", of)}}]}""")))
            );

    // A type inside another has no default of its own.
    private static Gen<string> Bare(int depth) =>
        depth == 0
            ? Simple
            : Gen.Frequency(
                (3, Simple),
                (1, Bare(depth - 1).Select(of => $$"""{"t":"nullOr","of":{{of}}}""")),
                (1, Bare(depth - 1).Select(of => $$"""{"t":"list","of":{{of}}}""")),
                (1, Bare(depth - 1).Select(of => $$"""{"t":"attrsOf","of":{{of}}}""")),
                (2, OptionsOf(depth - 1).Select(options => $$"""{"t":"submodule","options":{{options}}}""")),
                (1, Bare(depth - 1).List[2, 2].Select(of => $$"""{"t":"either","branches":[{{string.Join(",", of)}}]}"""))
            );

    private static Gen<string> WithDefault(Gen<string> type, params string[] defaults) =>
        Gen.Select(Gen.Int[0, 2], type)
            .SelectMany(
                (dice, text) =>
                    Literals(defaults is [] ? [DefaultFor(text)] : defaults)
                        .Select(value => dice == 0 || value.Length == 0 ? text : $$"""{{text[..^1]}},"default":{{value}}}""")
            );

    private static string DefaultFor(string type) =>
        type.Contains("\"path\"") ? "\"/default\""
        : type.StartsWith("{\"t\":\"str\"", StringComparison.Ordinal) ? "\"default\""
        : type.StartsWith("{\"t\":\"int\"", StringComparison.Ordinal) ? "3"
        : type.StartsWith("{\"t\":\"bool\"", StringComparison.Ordinal) ? "false"
        : type.StartsWith("{\"t\":\"enum\"", StringComparison.Ordinal) ? "\"x\""
        : type.StartsWith("{\"t\":\"lines\"", StringComparison.Ordinal) ? "\"‹name›\""
        : type.StartsWith("{\"t\":\"attrs\"", StringComparison.Ordinal) ? "{\"default\":1}"
        : type.StartsWith("{\"t\":\"anything\"", StringComparison.Ordinal) ? "[1]"
        : "";
}
