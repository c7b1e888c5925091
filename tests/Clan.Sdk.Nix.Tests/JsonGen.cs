using System.Text.Json;
using CsCheck;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Random JSON as text, so that the writing of numbers and the order of keys are random too.</summary>
internal static class JsonGen
{
    /// <summary>A field of a random object and how often it is there.</summary>
    public readonly record struct Field(string Name, double Share, Gen<string> Value);

    public static string Quote(string text) => JsonSerializer.Serialize(text);

    public static Gen<string> Words(params string[] words) => Literals([.. words.Select(Quote)]);

    /// <summary>Texts as they are, numbers and constants among them.</summary>
    public static Gen<string> Literals(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    public static Gen<string> List(Gen<string> item, int most) => item.List[0, most].Select(items => $"[{string.Join(",", items)}]");

    public static Gen<string> Map(string[] keys, Gen<string> value, int most) =>
        Gen.Select(Literals(keys), value)
            .List[0, most]
            .Select(entries =>
                $"{{{string.Join(",", entries.DistinctBy(entry => entry.Item1).Select(entry => $"{Quote(entry.Item1)}:{entry.Item2}"))}}}"
            );

    public static Gen<string> Record(params IEnumerable<Field> fields) =>
        fields
            .Aggregate(
                Gen.Const(""),
                (members, field) =>
                    Gen.Select(members, Gen.Double.Unit, field.Value)
                        .Select(
                            (text, dice, value) =>
                                dice >= field.Share ? text : $"{text}{(text.Length == 0 ? "" : ",")}{Quote(field.Name)}:{value}"
                        )
            )
            .Select(members => $"{{{members}}}");
}
