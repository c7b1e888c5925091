using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>The merge rules that <see cref="OptionTypes"/> names.</summary>
internal static partial class MergeBy
{
    /// <summary>All equal, or a conflict: no level wins.</summary>
    public static MergeResult Equality(MergeContext context, ReadOnlySpan<ValueDefinition> definitions)
    {
        var first = definitions[0];
        foreach (var other in definitions[1..])
        {
            if (!ValueEquality.SameInNix(first.Value, other.Value))
            {
                return context.Fail(DiagnosticTable.Conflict, MergeText.DifferentValues(context, first, other), other.Location);
            }
        }

        return first.Value;
    }

    public static MergeResult EqualityOfLines(MergeContext context, ReadOnlySpan<ValueDefinition> definitions) =>
        Equality(context, definitions) is { Value: StringValue { Value: var text } value } result
            ? text.EndsWith('\n')
                ? new StringValue(text[..^1], value.Location)
                : result
            : MergeResult.Failure;

    public static MergeResult Uniqueness(MergeContext context, ReadOnlySpan<ValueDefinition> definitions) =>
        definitions.Length == 1
            ? definitions[0].Value
            : context.Fail(
                DiagnosticTable.Conflict,
                MergeText.SeveralValues(context, definitions[0], definitions[1]),
                definitions[1].Location
            );

    /// <summary>Objects unite key by key, all else must be equal and of one kind (<c>anything</c>).</summary>
    public static MergeResult Structure(MergeContext context, ReadOnlySpan<ValueDefinition> definitions)
    {
        var first = definitions[0];
        if (definitions.Length == 1 && !Mark.AnyInside(first.Value))
        {
            return first.Value;
        }

        foreach (var other in definitions[1..])
        {
            if (other.Value.Kind != first.Value.Kind)
            {
                return context.Fail(DiagnosticTable.Conflict, MergeText.DifferentKinds(context, first, other), other.Location);
            }
        }

        return first.Value is ObjectValue ? Keys(context, OptionTypes.Anything, definitions) : Equality(context, definitions);
    }

    /// <summary>By what the values happen to be (<c>unspecified</c>).</summary>
    public static MergeResult Kind(MergeContext context, ReadOnlySpan<ValueDefinition> definitions) =>
        definitions switch
        {
            { Length: 1 } => definitions[0].Value,
            _ when All<ListValue>(definitions) => Concatenate(definitions),
            _ when All<ObjectValue>(definitions) => LastOfEachKey(context, definitions),
            _ when All<BooleanValue>(definitions) => new BooleanValue(AnyTrue(definitions), definitions[0].Location),
            _ when All<StringValue>(definitions) => Join(definitions, ""),
            _ when All<IntegerValue>(definitions) => Equality(context, definitions),
            _ => context.Fail(
                DiagnosticTable.Conflict,
                MergeText.SeveralValues(context, definitions[0], definitions[1]),
                definitions[1].Location
            ),
        };

    /// <summary>Whether there is a value among several that <see cref="Kind"/> joins with nothing at all.</summary>
    public static bool NeverJoins(ReadOnlySpan<ValueDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            if (definitions.Length > 1 && definition.Value is (NixPath or NullValue or NumberValue))
            {
                return true;
            }
        }

        return false;
    }

    public static MergeRule Joining(string separator) => (_, definitions) => Join(definitions, separator);

    public static MergeRule NullOr(OptionType of) =>
        (context, definitions) =>
        {
            var nulls = 0;
            var odd = definitions[0];
            foreach (var definition in definitions)
            {
                var isNull = definition.Value is NullValue;
                nulls += isNull ? 1 : 0;
                odd = isNull != definitions[0].Value is NullValue ? definition : odd;
            }

            return nulls == 0 ? of.Merge(context, definitions)
                : nulls == definitions.Length ? definitions[0].Value
                : context.Fail(DiagnosticTable.Conflict, MergeText.NullAndValue(context, definitions[0], odd), odd.Location);
        };

    /// <summary>The first branch that takes all definitions merges them (<c>either</c>).</summary>
    public static MergeRule Branch(IReadOnlyList<OptionType> branches) =>
        (context, definitions) =>
        {
            foreach (var branch in branches)
            {
                if (AllAccepted(branch, definitions))
                {
                    return branch.Merge(context, definitions);
                }
            }

            return context.Fail(
                context.ModuleSystem.MixedChoice,
                MergeText.DifferentKinds(context, definitions[0], definitions[1]),
                definitions[1].Location
            );
        };

    private static StringValue Join(ReadOnlySpan<ValueDefinition> definitions, string separator)
    {
        if (definitions.Length == 1)
        {
            return (StringValue)definitions[0].Value;
        }

        var parts = new string[definitions.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = ((StringValue)definitions[i].Value).Value;
        }

        return new(string.Join(separator, parts), definitions[0].Location);
    }

    private static bool All<T>(ReadOnlySpan<ValueDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            if (definition.Value is not T)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnyTrue(ReadOnlySpan<ValueDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            if (definition.Value is BooleanValue { Value: true })
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllAccepted(OptionType type, ReadOnlySpan<ValueDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            if (!type.Accepts(definition.Value))
            {
                return false;
            }
        }

        return true;
    }
}
