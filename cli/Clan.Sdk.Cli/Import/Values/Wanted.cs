using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Cli.Import.Values;

/// <summary>What a type takes, in words that end a sentence.</summary>
internal static class Wanted
{
    private const int MostValues = 6;

    public static string Of(TypeModel type) =>
        type.Match(
            text: _ => "a text",
            integer: _ => "an integer",
            number: _ => "a number with a fraction",
            boolean: _ => "true or false",
            enumeration: OneOf,
            nullable: nullable => $"{Of(nullable.Of)} or null",
            list: list => $"a list, each item {Of(list.Of)}",
            map: map => $"names, for each {Of(map.Of)}",
            record: _ => "options with names",
            free: _ => "any value"
        );

    private static string OneOf(TypeModel.Enumeration enumeration)
    {
        var values = enumeration.Values.Take(MostValues).Select(CSharpLiteral.Quoted).ToList();
        return $"one of {string.Join(", ", values)}{(enumeration.Values.Count > MostValues ? " and others" : "")}";
    }
}
