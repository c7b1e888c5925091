using System.Globalization;
using System.Text;

namespace Clan.Sdk.Generator.Naming;

/// <summary>Makes C# identifiers of wire names, which may hold any text.</summary>
internal static class Identifier
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract",
        "as",
        "base",
        "bool",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "checked",
        "class",
        "const",
        "continue",
        "decimal",
        "default",
        "delegate",
        "do",
        "double",
        "else",
        "enum",
        "event",
        "explicit",
        "extern",
        "false",
        "finally",
        "fixed",
        "float",
        "for",
        "foreach",
        "goto",
        "if",
        "implicit",
        "in",
        "int",
        "interface",
        "internal",
        "is",
        "lock",
        "long",
        "namespace",
        "new",
        "null",
        "object",
        "operator",
        "out",
        "override",
        "params",
        "private",
        "protected",
        "public",
        "readonly",
        "ref",
        "return",
        "sbyte",
        "sealed",
        "short",
        "sizeof",
        "stackalloc",
        "static",
        "string",
        "struct",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "uint",
        "ulong",
        "unchecked",
        "unsafe",
        "ushort",
        "using",
        "virtual",
        "void",
        "volatile",
        "while",
    };

    /// <summary><c>matrix-synapse</c> becomes <c>MatrixSynapse</c>; a name without letters or digits has no such form.</summary>
    public static string? Pascal(string wire) => wire.Length == 0 ? "Empty" : Words(wire, upperFirst: true);

    /// <summary><c>extra-host</c> becomes <c>extraHost</c>.</summary>
    public static string? Camel(string wire) => wire.Length == 0 ? "empty" : Words(wire, upperFirst: false);

    /// <summary>The wire name as it stands, with <c>_</c> for what an identifier cannot hold.</summary>
    public static string? Verbatim(string wire)
    {
        if (!wire.Any(IsWordPart))
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var unit in wire)
        {
            text.Append(IsWordPart(unit) ? unit : '_');
        }

        return Started(text.ToString());
    }

    /// <summary>Every text has its own, also where case is ignored; the double underscore keeps it apart from all other forms.</summary>
    public static string Lossless(params string?[] parts)
    {
        var text = new StringBuilder("N");
        foreach (var part in parts)
        {
            text.Append(part is null ? "_" : "__");
            foreach (var unit in part ?? "")
            {
                if (unit is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                {
                    text.Append(unit);
                }
                else
                {
                    text.Append("_x").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>The field behind a property.</summary>
    public static string Field(string property) => "_" + property;

    /// <summary>The identifier as source: a keyword gets its <c>@</c>.</summary>
    public static string Source(string identifier) => Keywords.Contains(identifier) ? "@" + identifier : identifier;

    private static string? Words(string wire, bool upperFirst)
    {
        var text = new StringBuilder();
        var startsWord = upperFirst;
        foreach (var unit in wire)
        {
            if (!IsWordPart(unit))
            {
                startsWord = text.Length > 0 || upperFirst;
                continue;
            }

            text.Append(
                startsWord ? char.ToUpperInvariant(unit)
                : text.Length == 0 ? char.ToLowerInvariant(unit)
                : unit
            );
            startsWord = false;
        }

        return text.Length == 0 ? null : Started(text.ToString());
    }

    private static string Started(string text) => char.IsLetter(text[0]) || text[0] == '_' ? text : "_" + text;

    // Letters of the basic plane and decimal digits: what the compiler takes in an identifier without normalising it.
    private static bool IsWordPart(char unit) => char.IsLetter(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.DecimalDigitNumber;
}
