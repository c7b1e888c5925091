using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>
/// The table of option types: what each accepts and how several definitions of one option merge
/// (docs/semantics/services.md §6 "Merge rules per option type", instances.md §5).
/// </summary>
internal static class OptionTypes
{
    //                                          in words          accepts                        several definitions
    public static readonly OptionType Text = new("string", value => Accepted.Text(value.Head()), MergeBy.Equality);
    public static readonly OptionType Number = new("floating point number", value => Accepted.Float(value.Head()), MergeBy.Equality);
    public static readonly OptionType Boolean = new("boolean", value => Accepted.Boolean(value.Head()), MergeBy.Equality);
    public static readonly OptionType Integer = new("integer", value => Accepted.Integer(value.Head(), null, null), MergeBy.Equality);
    public static readonly OptionType AbsolutePath = new("absolute path", value => Accepted.AbsolutePath(value.Head()), MergeBy.Equality);
    public static readonly OptionType SingleLine = new(
        "single-line string",
        value => Accepted.SingleLine(value.Head()),
        MergeBy.EqualityOfLines
    );
    public static readonly OptionType Anything = new("anything", _ => true, MergeBy.Structure);
    public static readonly OptionType Raw = new("raw value", _ => true, MergeBy.Uniqueness);
    public static readonly OptionType Unspecified = new("unspecified value", _ => true, MergeBy.Kind);
    public static readonly OptionType Attributes = new(
        "object",
        value => Accepted.Object(value.Head()),
        MergeBy.LastOfEachKey,
        Empty.Object
    );

    /// <summary>The type of types: no JSON value is one.</summary>
    public static readonly OptionType TypeOfOptions = new("option type", _ => false, MergeBy.Uniqueness);

    public static OptionType IntegerBetween(long? minimum, long? maximum) =>
        minimum is null && maximum is null
            ? Integer
            : Integer.Where(
                value => Accepted.Integer(value.Head(), minimum, maximum),
                (minimum, maximum) switch
                {
                    (null, _) => $"integer of at most {maximum}",
                    (_, null) => $"integer of at least {minimum}",
                    _ => $"integer between {minimum} and {maximum}",
                }
            );

    public static OptionType TextMatching(string pattern)
    {
        var read = PosixPattern.Parse(pattern, out var problem);
        return Text.Where(
            value =>
                read is null
                    ? PatternScope.Undecided(pattern, problem!, value.Location)
                    : read.IsFoundIn(AsText(value), PatternScope.Budget)
                        ?? PatternScope.Undecided(pattern, PatternScope.OutOfSteps, value.Location),
            $"string matching the pattern {pattern}"
        );
    }

    public static OptionType OneOf(IReadOnlyList<string> words) =>
        new($"one of {string.Join(", ", words.Select(MergeText.Quote))}", value => Accepted.OneOf(value.Head(), words), MergeBy.Equality);

    /// <summary>Text blocks that are joined: <c>lines</c>, <c>commas</c>.</summary>
    public static OptionType Joined(string separator) =>
        new($"strings joined by {MergeText.Quote(separator)}", value => Accepted.Text(value.Head()), MergeBy.Joining(separator));

    public static OptionType Nullable(OptionType of) =>
        new($"null or {of}", value => Accepted.Null(value.Head()) || of.Accepts(value), MergeBy.NullOr(of), ClanValue.Null);

    public static OptionType ListOf(OptionType of) =>
        new($"list of {of}", value => Accepted.List(value.Head()), MergeBy.Concatenation(of), Empty.List);

    /// <summary>Every definition must have an item.</summary>
    public static OptionType NonEmptyListOf(OptionType of) =>
        ListOf(of).Where(value => Accepted.List(value.Head(), nonEmpty: true), $"non-empty list of {of}");

    public static OptionType MapOf(OptionType of) =>
        new($"object of {of}", value => Accepted.Object(value.Head()), MergeBy.UnionOfKeys(of), Empty.Object);

    /// <summary>The same, but a key whose definitions all fall away stays, with its type's empty value.</summary>
    public static OptionType LazyMapOf(OptionType of) =>
        new($"object of {of}", value => Accepted.Object(value.Head()), MergeBy.UnionOfLazyKeys(of), Empty.Object);

    public static OptionType Choice(IReadOnlyList<OptionType> branches) =>
        new(string.Join(" or ", branches), value => branches.Any(branch => branch.Accepts(value)), MergeBy.Branch(branches));

    public static OptionType Record(ModuleShape shape) =>
        new(
            "record",
            value => Accepted.Object(value.Head()),
            (context, definitions) => ModuleEvaluation.Evaluate(context, shape, definitions),
            mergesNothing: true
        )
        {
            Shape = shape,
        };

    private static string AsText(ClanValue value) => ((StringValue)value).Value;

    /// <summary>What stands for no definition.</summary>
    internal static class Empty
    {
        public static readonly ClanValue List = new ListValue([], default);
        public static readonly ClanValue Object = new ObjectValue(default);
    }
}
