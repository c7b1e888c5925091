using CsCheck;

namespace Clan.Sdk.Tests.Json;

/// <summary>Random values with the texts and numbers that break writers.</summary>
internal static class AnyJson
{
    private static readonly Gen<string> NastyText = Gen.OneOf(
        "",
        "a",
        "b",
        "\0",
        "\n\r\t\b\f",
        "\"",
        "\\",
        "\\u0041",
        "\u001F",
        "\u007F",
        "\u2028",
        "\uE000",
        "\uFFFD",
        "\uFFFF",
        "😀",
        "\U00010000",
        "é",
        "ı",
        "İ",
        "I",
        "i",
        "_type",
        "config",
        "${x}",
        "</summary>",
        "*/",
        "  "
    );

    public static Gen<string> Text { get; } =
        Gen.OneOf(NastyText, Gen.Select(NastyText, NastyText, (a, b) => a + b), Gen.String[Gen.Char['\0', '\uD7FF'], 0, 20]);

    public static Gen<ClanValue> Value { get; } =
        Gen.Recursive<ClanValue>(
            (depth, self) =>
                depth >= 5
                    ? Scalar
                    : Gen.Frequency((3, Scalar), (1, self.Array[0, 6].Select(items => ClanValue.List(items))), (2, ObjectOf(self)))
        );

    public static Gen<ClanValue> Object { get; } = ObjectOf(Value);

    private static Gen<ClanValue> Scalar =>
        Gen.OneOf(
            Text.Select(text => (ClanValue)text),
            Gen.Long.Select(integer => (ClanValue)integer),
            Gen.Int[-3, 3].Select(integer => (ClanValue)integer),
            Gen.Double.Where(double.IsFinite).Select(number => (ClanValue)number),
            Gen.Int[-100, 100].Select(whole => (ClanValue)(double)whole),
            Gen.Bool.Select(boolean => (ClanValue)boolean),
            Gen.Const(ClanValue.Null)
        );

    private static Gen<ClanValue> ObjectOf(Gen<ClanValue> values) =>
        Gen.Select(Text, values)
            .Array[0, 12]
            .Select(entries =>
                ClanValue.Object(
                    entries
                        .DistinctBy(entry => entry.Item1, StringComparer.Ordinal)
                        .Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2))
                )
            );
}
