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
                    _ => "int",
                },
            number: _ => "number",
            boolean: _ => "bool",
            enumeration: enumeration => $"enum [ {string.Join(" ", enumeration.Values.Select(value => $"\"{value}\""))} ]",
            nullable: nullable => "nullOr " + Inner(nullable.Of),
            list: list => (list.NonEmpty ? "nonEmptyListOf " : "listOf ") + Inner(list.Of),
            map: map => "attrsOf " + Inner(map.Of),
            record: record => record.IsGroup ? "group of options" : "submodule",
            free: _ => "anything"
        );

    private static string Inner(TypeModel type) => Of(type) is var name && name.Contains(' ') ? $"({name})" : name;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
