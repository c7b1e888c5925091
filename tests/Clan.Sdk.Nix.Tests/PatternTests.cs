using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Our patterns against builtins.match: random expressions, right ones and wrong ones, over random texts.</summary>
[Trait("Category", "Nix")]
public class PatternTests
{
    private static readonly Gen<string> Character = OneOf("a", "b", "c", "A", "1", " ", "-", "_", ".", "ä", "\n", "漢");

    private static readonly Gen<string> Text = Character.List[0, 6].Select(string.Concat);

    private static readonly Gen<string> Bracket = OneOf(
        "[abc]",
        "[^a]",
        "[a-c]",
        "[]a]",
        "[^]a]",
        "[a-]",
        "[-a]",
        "[--a]",
        "[[:alpha:]]",
        "[^[:digit:]_]",
        "[[:space:][:upper:]]",
        "[\\a]",
        "[.*]",
        "[[.a.]-c]",
        "[[=b=]]",
        "[ä]",
        "[^ä]",
        "[[:w:]-]",
        "[a^]"
    );

    private static readonly Gen<string> Atom = Gen.Frequency(
        (6, OneOf("a", "b", "c", "1", "ä", "}", "]", "-")),
        (2, Gen.Const(".")),
        (3, Bracket),
        (1, OneOf("\\.", "\\*", "\\(", "\\{", "\\|", "\\\\", "\\^", "\\$", "\\["))
    );

    private static readonly Gen<string> Quantifier = Gen.Frequency(
        (5, Gen.Const("")),
        (1, OneOf("*", "+", "?", "{2}", "{0}", "{1,}", "{0,2}", "{1,3}", "*?", "+*", "{2}{2}"))
    );

    // What Nix does not read, or reads in a way of its own.
    private static readonly Gen<string> Odd = OneOf(
        "\\d",
        "\\w",
        "\\1",
        "\\-",
        "\\/",
        "\\]",
        "\\}",
        "\\",
        "(?:a)",
        "(?=a)",
        "*",
        "+a",
        "a{",
        "a{,2}",
        "{2}",
        "a{2,1}",
        "a{x}",
        "a{1",
        "(",
        ")",
        "[",
        "[a",
        "[b-a]",
        "[a-ÿ]",
        "[a-c-e]",
        "[[:foo:]]",
        "[[:alpha:]",
        "[[:alpha:]-z]",
        "[[.]",
        "[[:]",
        "^*",
        "$+",
        "a|*b",
        "(|a)",
        "()",
        "a||b",
        "|",
        "[[a]",
        "[[.ab.]]",
        "[[:ALPHA:]]",
        "[[.a.]]",
        "^",
        "$",
        "a^b",
        "a$b",
        "[",
        "]",
        "[]",
        "[^]",
        "[^^]",
        "[]-a]",
        "[--]",
        "[a--]"
    );

    [SkippableFact]
    public void Right_patterns_match_what_they_match_in_Nix() => Compare(Pattern(3), 31);

    [SkippableFact]
    public void Odd_patterns_are_refused_where_Nix_refuses_them() =>
        Compare(Gen.Select(Pattern(1), Odd, Pattern(1), (before, odd, after) => before + odd + after), 32);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> Pattern(int depth) =>
        (
            depth == 0
                ? Gen.Select(Atom, Quantifier, string.Concat)
                : Gen.Frequency(
                    (4, Gen.Select(Atom, Quantifier, string.Concat)),
                    (1, Gen.Select(Pattern(depth - 1), Quantifier, (inner, quantifier) => $"({inner}){quantifier}")),
                    (1, Gen.Select(Pattern(depth - 1), Pattern(depth - 1), (left, right) => $"({left}|{right})"))
                )
        )
            .List[0, 4]
            .Select(string.Concat);

    private static void Compare(Gen<string> patterns, uint stream)
    {
        NixEnvironment.RequireLibrary(NixSection.Instances);
        var oracle = new NixOracle("pattern.nix", "pattern.json");
        var inputs = Gen.Select(
            patterns,
            Text.List[8],
            (pattern, texts) =>
                new JsonObject
                {
                    ["pattern"] = pattern,
                    ["texts"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
                }.ToJsonString()
        );
        new Differential(oracle.Ask, Differ, mayRefuse: true).Run(inputs, stream);
    }

    private static IEnumerable<string> Differ(string input, JsonNode? nix)
    {
        using var document = JsonDocument.Parse(input);
        if (
            !document.RootElement.TryGetProperty("pattern", out var pattern)
            || pattern.ValueKind != JsonValueKind.String
            || !document.RootElement.TryGetProperty("texts", out var texts)
        )
        {
            yield break;
        }

        var read = PosixPattern.Parse(pattern.GetString()!, out var problem);
        if (nix is null || read is null)
        {
            if (nix is not null || read is not null)
            {
                yield return nix is null ? "Nix refuses the pattern, we read it" : $"we refuse the pattern: {problem}";
            }

            yield break;
        }

        var whole = PosixPattern.Parse($"^({pattern.GetString()})$", out _)!;
        foreach (var (text, expected) in texts.EnumerateArray().Zip(nix.AsArray()))
        {
            var ours = whole.IsFoundIn(text.GetString()!);
            if (ours != expected!.GetValue<bool>())
            {
                yield return $"{text}: Nix says {expected}, we say {ours}";
            }
        }
    }
}
