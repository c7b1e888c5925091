using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Clan.Sdk.Cli.Sync.Flakes;

namespace Clan.Sdk.Cli.Sync.Definitions;

/// <summary>Types of the module system as JSON Schema with clan's additions. What a type's name does not say is read from its description.</summary>
internal static partial class TypeSchema
{
    private const string PatternStart = "string matching the pattern ";

    private static readonly string[] OnlyInNix =
    [
        "package",
        "shellPackage",
        "pkgs",
        "functionTo",
        "functionArgs",
        "optionType",
        "deferredModule",
        "luaInline",
    ];

    public static JsonObject Unspecified => new() { ["x-clan-type"] = "unspecified" };

    /// <summary>Whether JSON can hold no value of the type.</summary>
    public static bool IsBeyondJson(TypeAnswer? type) =>
        type switch
        {
            null => false,
            { Name: "deferredModule" } => false,
            { Name: "unique" or "uniq", Nested: { } nested } when nested.TryGetValue("elemType", out var of) => IsBeyondJson(of),
            _ => Array.IndexOf(OnlyInNix, type.Name) >= 0,
        };

    public static JsonObject Of(TypeAnswer type)
    {
        switch (type.Name)
        {
            case "anything" or "json" or "deferredModule":
                return [];
            case "attrs":
                return new()
                {
                    ["additionalProperties"] = true,
                    ["type"] = "object",
                    ["x-clan-type"] = "attrs",
                };
            case "attrsOf" or "lazyAttrsOf" or "attrsWith" or "loaOf":
                return new() { ["additionalProperties"] = Nested(type, "elemType"), ["type"] = "object" };
            case "bool" or "boolByOr":
                return Plain("boolean");
            case "coercedTo":
                return Union("either", Nested(type, "coercedType"), Nested(type, "finalType"));
            case "either":
                return Union("either", Nested(type, "left"), Nested(type, "right"));
            case "enum":
                return new() { ["enum"] = JsonNode.Parse(type.Values?.GetRawText() ?? "[]") };
            case "float":
                return Plain("number");
            case "int":
                return Plain("integer");
            case "intBetween":
                return Between(type.Description);
            case "listOf":
                return List(type);
            case "nonEmptyStr":
                return Pattern("[ \t\n]*[^ \t\n](.|\n)*");
            case "nullOr":
                return Union("nullOr", Plain("null"), Nested(type, "elemType"));
            case "path" or "pathInStore" or "absolutePath" or "externalPath":
                return Text("path");
            case "positiveInt":
                return Integer(1, null);
            case "raw":
                return new() { ["x-clan-type"] = "raw" };
            case "separatedString" or "string":
                return new()
                {
                    ["type"] = "string",
                    ["x-clan-separator"] = type.Separator ?? "",
                    ["x-clan-type"] = "lines",
                };
            case "singleLineStr":
                return Text("singleLineStr");
            case "str":
                return Plain("string");
            case "submodule":
                var record = OptionSchema.Record(type.Options ?? new Dictionary<string, OptionAnswer>(), type.Freeform is not null);
                record["x-clan-type"] = "submodule";
                return record;
            case "unique" or "uniq":
                return Nested(type, "elemType");
            case "unsignedInt":
                return Integer(0, null);
            case "unspecified":
                return Unspecified;
        }

        if (Sized().Match(type.Name) is { Success: true } sized)
        {
            var bits = int.Parse(sized.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            return sized.Groups[1].Value == "unsigned"
                ? Integer(0, (1L << bits) - 1)
                : Integer(-(1L << (bits - 1)), (1L << (bits - 1)) - 1);
        }

        if (type.Name.StartsWith("strMatching", StringComparison.Ordinal))
        {
            return type.Description.StartsWith(PatternStart, StringComparison.Ordinal)
                ? Pattern(type.Description[PatternStart.Length..])
                : Plain("string");
        }

        if (type.Name.StartsWith("passwdEntry", StringComparison.Ordinal))
        {
            return Pattern("[^:\n]*");
        }

        if (IsBeyondJson(type))
        {
            return new() { ["x-clan-type"] = "package" };
        }

        // A name that this does not know: any value is taken, and the file says what Nix calls the type.
        return new() { ["$comment"] = $"the option type {type.Name} ({type.Description})", ["x-clan-type"] = "raw" };
    }

    private static JsonObject Nested(TypeAnswer type, string name) =>
        type.Nested is not null && type.Nested.TryGetValue(name, out var nested) ? Of(nested) : [];

    private static JsonObject Plain(string name) => new() { ["type"] = name };

    private static JsonObject Text(string clanType) => new() { ["type"] = "string", ["x-clan-type"] = clanType };

    private static JsonObject Pattern(string pattern) => new() { ["pattern"] = pattern, ["type"] = "string" };

    private static JsonObject List(TypeAnswer type)
    {
        var list = new JsonObject { ["items"] = Nested(type, "elemType") };
        if (type.NonEmpty)
        {
            list["minItems"] = 1;
        }

        list["type"] = "array";
        return list;
    }

    private static JsonObject Union(string clanType, params JsonObject[] branches) =>
        new() { ["oneOf"] = new JsonArray([.. branches]), ["x-clan-type"] = clanType };

    private static JsonObject Between(string description) =>
        Range().Match(description) is { Success: true } range
        && long.TryParse(range.Groups[1].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minimum)
        && long.TryParse(range.Groups[2].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var maximum)
            ? Integer(minimum, maximum)
            : Integer(null, null);

    private static JsonObject Integer(long? minimum, long? maximum)
    {
        var integer = new JsonObject();
        if (maximum is not null)
        {
            integer["maximum"] = maximum;
        }

        if (minimum is not null)
        {
            integer["minimum"] = minimum;
        }

        integer["type"] = "integer";
        return integer;
    }

    [GeneratedRegex("^(signed|unsigned)Int(8|16|32)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sized();

    [GeneratedRegex("between (-?[0-9]+) and (-?[0-9]+) \\(both inclusive\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
