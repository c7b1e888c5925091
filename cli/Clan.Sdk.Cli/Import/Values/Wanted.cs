using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Cli.Import.Values;

/// <summary>What a type takes, in words that end a sentence.</summary>
internal static class Wanted
{
    private const int MostValues = 6;

    public static string Of(TypeModel type) =>
        type switch
        {
            TypeModel.Text => "a text",
            TypeModel.Integer => "an integer",
            TypeModel.Number => "a number with a fraction",
            TypeModel.Boolean => "true or false",
            TypeModel.Enumeration enumeration => OneOf(enumeration),
            TypeModel.Nullable nullable => $"{Of(nullable.Of)} or null",
            TypeModel.List list => $"a list, each item {Of(list.Of)}",
            TypeModel.Map map => $"names, for each {Of(map.Of)}",
            TypeModel.Record => "options with names",
            _ => "any value",
        };

    private static string OneOf(TypeModel.Enumeration enumeration)
    {
        var values = enumeration.Values.Take(MostValues).Select(CSharpLiteral.Quoted).ToList();
        return $"one of {string.Join(", ", values)}{(enumeration.Values.Count > MostValues ? " and others" : "")}";
    }
}
