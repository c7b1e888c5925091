using System.Globalization;
using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Types;

/// <summary>The messages of a merge: what is wrong and what to do.</summary>
internal static class MergeText
{
    public static string Subject(MergeContext context) => context.Path.Count == 0 ? "This" : $"\"{OptionName.Show(context.Path)}\"";

    public static string WrongType(OptionType type, ClanValue value) => $"Expected {type}, got {Describe(value)}.";

    public static string NotAnObject(MergeContext context, ClanValue value) =>
        $"{Subject(context)} is a group of options; expected an object, got {Describe(value)}.";

    public const string FreeformDenied = "Nix reads \"freeformType\" here as a keyword of the module system, and the names are free already; use another name.";

    public static string OrderedRecord(MergeContext context) =>
        $"{Subject(context)} is a record, and Nix cannot put records in order; remove the mark (\"_type\": \"order\").";

    public static string DifferentValues(Definition first, Definition other) =>
        $"{At(other)} says {Describe(other.Value)}, {At(first)} says {Describe(first.Value)}; no level wins, so keep one of them.";

    public static string DifferentKinds(Definition first, Definition other) =>
        $"{At(other)} gives {Describe(other.Value)}, {At(first)} gives {Describe(first.Value)}; values of different types do not merge, so keep one of them.";

    public static string NullAndValue(Definition first, Definition other) =>
        $"{At(other)} says {Describe(other.Value)}, {At(first)} says {Describe(first.Value)}; null and a value do not merge, so keep one of them.";

    public static string SeveralValues(ReadOnlySpan<Definition> definitions) =>
        $"{At(definitions[1])} and {At(definitions[0])} both set this; it takes one definition only, even if they are equal.";

    public static string NotAModule(MergeContext context, ClanValue type) =>
        $"{Subject(context)} is read as a module, and Nix knows none whose \"{Marks.Type}\" is {Describe(type)}; take \"{Marks.Type}\" away.";

    public static string Removed(MergeContext context) => $"{Subject(context)} no longer exists in clan; remove it.";

    public static string Missing(MergeContext context, Option option) =>
        option.Computed
            ? $"{Subject(context)} is computed by clan and unknown here; set it if it must be known."
            : $"{Subject(context)} has no default and nothing sets it; give it a value ({option.Type}).";

    public static string Unknown(MergeContext context, OptionGroup options, string name) =>
        $"{Subject(context)} does not exist.{NearestName.Hint(name, options.Names)}"
        + (options.Nodes.Count == 0 ? " There are no options here." : "");

    public static string Quote(string text) => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static string At(Definition definition) =>
        definition.Location.IsKnown ? $"The {definition.Level} ({definition.Location})" : $"The {definition.Level}";

    private static string Describe(ClanValue value) => value switch
    {
        NullValue => "null",
        BooleanValue boolean => boolean.Value ? "true" : "false",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        StringValue { Value.Length: <= 60 } text => Quote(text.Value),
        StringValue text => Quote($"{text.Value.AsSpan(0, 57)}…"),
        ListValue { Items.Count: 0 } => "an empty list",
        ListValue => "a list",
        _ => "an object",
    };
}
