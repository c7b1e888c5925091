using System.Globalization;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk.Options;

/// <summary>The messages of a merge: what is wrong and what to do.</summary>
internal static class MergeText
{
    private const int MostNamesListed = 12;

    public static string Subject(MergeContext context) => context.Path.Count == 0 ? "This" : Named(PathText.Of(context.Path));

    public static string WrongType(MergeContext context, OptionType type, ClanValue value) =>
        $"{Subject(context)}: expected {type}, got {Describe(value)}.";

    public static string NotAnObject(MergeContext context, ClanValue value) =>
        $"{Subject(context)} is a group of options; expected an object, got {Describe(value)}.";

    public const string FreeformDenied =
        "Nix reads \"freeformType\" here as a keyword of the module system, and the names are free already; use another name.";

    public static string OrderedRecord(MergeContext context) =>
        $"{Subject(context)} is a record, and Nix cannot put records in order; remove the mark (\"_type\": \"order\").";

    public static string DifferentValues(MergeContext context, ValueDefinition first, ValueDefinition other) =>
        context.Combines ? Twice(context, first, other) : $"{Both(context, first, other)} No level wins: keep one of them.";

    public static string DifferentKinds(MergeContext context, ValueDefinition first, ValueDefinition other) =>
        context.Combines
            ? Twice(context, first, other)
            : $"{Both(context, first, other)} Values of different types do not merge: keep one of them.";

    public static string NullAndValue(MergeContext context, ValueDefinition first, ValueDefinition other) =>
        context.Combines ? Twice(context, first, other) : $"{Both(context, first, other)} Null and a value do not merge: keep one of them.";

    public static string SeveralValues(MergeContext context, ValueDefinition first, ValueDefinition other) =>
        context.Combines
            ? Twice(context, first, other)
            : $"{Subject(context)} is set twice: {other.Level} sets it, and {first.Level}{Place(first)}. It takes one value only, even where they are equal: keep one of them.";

    public static string NotAModule(MergeContext context, ClanValue type) =>
        $"{Subject(context)} is read as a module, and Nix knows none whose \"{Mark.Type}\" is {Describe(type)}; take \"{Mark.Type}\" away.";

    public static string Removed(MergeContext context, string? successor) =>
        $"{Subject(context)} no longer exists in clan; {(successor is null ? "remove it" : $"set \"{successor}\" instead")}.";

    public static string Missing(MergeContext context, Option option) =>
        option.Computed
            ? $"{Subject(context)} is not set, and its default is not known here: clan computes it. Set it if it must be known, or give its definition a default."
            : $"{Subject(context)} has no default and nothing sets it; give it a value ({option.Type}).";

    public static string Unknown(MergeContext context, OptionGroup options, string name)
    {
        if (context.Elsewhere?.Invoke(context.Path) is { } elsewhere)
        {
            return $"{Subject(context)} {elsewhere}";
        }

        if (options.Gone.FirstOrDefault(option => option.Name == name) is { } gone)
        {
            return Removed(context, gone.Successor);
        }

        var offered = options.OfferedNames.ToList();
        var hint = NearestName.Hint(name, offered);
        return $"There is no option {Subject(context)}.{hint}"
            + (
                hint.Length > 0
                    ? ""
                    : offered.Count switch
                    {
                        0 => " There are no options here: remove it.",
                        <= MostNamesListed => $" The options here are: {string.Join(", ", offered)}.",
                        _ => " Correct the name, or remove it.",
                    }
            );
    }

    public static string Quote(string text) => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    // A path that holds quotes already needs none around it.
    private static string Named(string path) => path.Contains('"', StringComparison.Ordinal) ? path : $"\"{path}\"";

    // A finding stands at the second definition, so only the first one's place needs words.
    private static string Both(MergeContext context, ValueDefinition first, ValueDefinition other) =>
        $"{Subject(context)} has different values: {other.Level} says {Describe(other.Value)}, {first.Level} says {Describe(first.Value)}{Place(first)}.";

    private static string Twice(MergeContext context, ValueDefinition first, ValueDefinition other) =>
        $"{Subject(context)} is {Describe(first.Value)} already{Place(first)} and cannot be {Describe(other.Value)} too; the first stays. Keep one of them.";

    private static string Place(ValueDefinition definition) => definition.Location.IsKnown ? $" ({definition.Location})" : "";

    public static string Describe(ClanValue value) =>
        value switch
        {
            NullValue => "null",
            BooleanValue boolean => boolean.Value ? "true" : "false",
            IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
            NumberValue number => number.Value.ToString(CultureInfo.InvariantCulture),
            StringValue { Value.Length: <= 60 } text => Quote(text.Value),
            StringValue text => Quote($"{text.Value.AsSpan(0, 57)}…"),
            NixPath or NixExpression => NixLabel.Short(value),
            ListValue { Items.Count: 0 } => "an empty list",
            ListValue => "a list",
            _ => "an object",
        };
}
