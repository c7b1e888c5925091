using System.Globalization;

namespace Clan.Sdk.Definitions.Model;

/// <summary>What an option's type is called in Nix, as far as a definition tells.</summary>
public static class NixTypeName
{
    /// <summary>The name, such as <c>listOf str</c>.</summary>
    /// <param name="type">The type.</param>
    public static string Of(TypeModel type) =>
        type.Match(
            text: text =>
                text.Pattern is { } pattern ? $"strMatching \"{pattern}\""
                : text.AbsolutePath ? "path"
                : text.IsJoined ? "lines"
                : text.SingleLine ? "singleLineStr"
                : "str",
            integer: integer =>
                (integer.Minimum, integer.Maximum) switch
                {
                    ({ } minimum, { } maximum) => $"ints.between {Number(minimum)} {Number(maximum)}",
                    (0, null) => "ints.unsigned",
                    (1, null) => "ints.positive",
                    ({ } minimum, null) => $"int, at least {Number(minimum)}",
                    (null, { } maximum) => $"int, at most {Number(maximum)}",
                    _ => "int",
                },
            number: number => number.Nix,
            boolean: _ => "bool",
            enumeration: enumeration => $"enum [ {string.Join(" ", enumeration.Values.Select(value => $"\"{value}\""))} ]",
            nullable: nullable => "nullOr " + Inner(nullable.Of),
            list: list => (list.NonEmpty ? "nonEmptyListOf " : "listOf ") + Inner(list.Of),
            map: map => "attrsOf " + Inner(map.Of),
            record: record => record.IsGroup ? "group of options" : "submodule",
            free: free => free.Nix
        );

    /// <summary>The name of a value that is of one of some types.</summary>
    /// <param name="types">The types.</param>
    public static string OfOne(IReadOnlyList<TypeModel> types) =>
        types.Count == 2 ? $"either {Inner(types[0])} {Inner(types[1])}" : $"oneOf [ {string.Join(" ", types.Select(Inner))} ]";

    private static string Inner(TypeModel type) => Of(type) is var name && name.Contains(' ') ? $"({name})" : name;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
