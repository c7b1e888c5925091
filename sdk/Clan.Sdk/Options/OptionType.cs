using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>Makes one value of definitions that passed the type's check; at least one.</summary>
internal delegate MergeResult MergeRule(MergeContext context, ReadOnlySpan<ValueDefinition> definitions);

/// <summary>
/// The type of an option, built as the module system builds one: a check of a definition's head, and the rule by which
/// several definitions merge. The types are the rows of <see cref="OptionTypes"/>.
/// </summary>
/// <param name="description">The type in words, for messages: <c>list of string</c>.</param>
/// <param name="accepts">Whether the head of a value fits; what lies inside is checked by the merge.</param>
/// <param name="merge">The merge rule.</param>
/// <param name="emptyValue">What stands for no definition, where the section's rules have such values.</param>
/// <param name="mergesNothing">Whether the rule itself makes that value when it gets no definition.</param>
internal sealed class OptionType(
    string description,
    Func<ClanValue, bool> accepts,
    MergeRule merge,
    ClanValue? emptyValue = null,
    bool mergesNothing = false
)
{
    public string Description { get; } = description;

    /// <summary>The options of a record; null for any other type.</summary>
    public ModuleShape? Shape { get; init; }

    /// <summary>What stands for no definition; undefined where the type has no such value.</summary>
    public MergeResult Empty(MergeContext context) => mergesNothing ? merge(context, []) : new(emptyValue, false);

    /// <summary>Whether the head of a value fits; what text of Nix will be nobody knows, so that it fits everywhere.</summary>
    public bool Accepts(ClanValue value) => value is NixExpression || accepts(value);

    /// <summary>Merges definitions whose marks are settled and whose heads fit.</summary>
    public MergeResult Merge(MergeContext context, ReadOnlySpan<ValueDefinition> definitions)
    {
        if (merge != MergeBy.Uniqueness && !(merge == MergeBy.Kind && MergeBy.NeverJoins(definitions)))
        {
            foreach (var definition in definitions)
            {
                // What several levels merge to is for Nix to say; what one program says twice is said here.
                if (definition.Value is NixExpression)
                {
                    return context.Combines ? MergeBy.Equality(context, definitions) : definition.Value;
                }
            }
        }

        return merge(context, definitions);
    }

    /// <summary>The whole way of an option's definitions: marks, priorities, order, check, merge.</summary>
    public MergeResult Resolve(MergeContext context, ReadOnlySpan<ValueDefinition> definitions)
    {
        if (context.Combines)
        {
            return Combination.Of(context, this, definitions);
        }

        if (definitions.Length > 1 || (definitions.Length == 1 && Mark.IsMark(definitions[0].Value)))
        {
            if (!MarkSettling.TrySettle(context, definitions, out var settled))
            {
                return MergeResult.Failure;
            }

            definitions = settled;
        }

        if (definitions.IsEmpty)
        {
            return MergeResult.Undefined;
        }

        if (!AcceptsAll(context, definitions))
        {
            return MergeResult.Failure;
        }

        return context.Trace is { } trace ? MergeTold(context, trace, definitions) : Merge(context, definitions);
    }

    /// <summary>The same type with a narrower check.</summary>
    public OptionType Where(Func<ClanValue, bool> also, string narrower) => new(narrower, value => accepts(value) && also(value), merge);

    /// <summary>The same type with a function on its merged value, as an option's <c>apply</c>.</summary>
    public OptionType Applying(Func<ClanValue, ClanValue> apply) =>
        new(
            Description,
            accepts,
            (context, definitions) => merge(context, definitions) is { Value: { } value } ? apply(value) : MergeResult.Failure,
            emptyValue,
            mergesNothing
        );

    /// <summary>Whether one definition without marks is its own value, so that nothing need be copied.</summary>
    public bool KeepsSingle => merge == MergeBy.Equality || merge == MergeBy.Uniqueness || merge == MergeBy.Kind;

    /// <summary>Whether the value is plainly its own merge, so that it may stand for an option that nothing defines.</summary>
    public bool Keeps(ClanValue value) =>
        accepts(value)
        && !Mark.IsMark(value)
        && value switch
        {
            NullValue => true,
            ListValue { Items.Count: 0 } => ReferenceEquals(emptyValue, OptionTypes.Empty.List),
            ObjectValue { Count: 0 } => ReferenceEquals(emptyValue, OptionTypes.Empty.Object),
            _ => KeepsSingle,
        };

    public override string ToString() => Description;

    // What an object holds is told of as each part is merged, except where a rule takes the object as it is.
    private MergeResult MergeTold(MergeContext context, IMergeTrace trace, ReadOnlySpan<ValueDefinition> definitions)
    {
        var told = trace.Count;
        var result = Merge(context, definitions);
        if (result.Value is { } value && (value is not ObjectValue || trace.Count == told))
        {
            trace.Add(context.Path, definitions);
        }

        return result;
    }

    private bool AcceptsAll(MergeContext context, ReadOnlySpan<ValueDefinition> definitions)
    {
        var all = true;
        foreach (var definition in definitions)
        {
            if (!Accepts(definition.Value))
            {
                all = false;
                context.Report(DiagnosticTable.WrongType, MergeText.WrongType(context, this, definition.Value), definition.Location);
            }
        }

        return all;
    }
}
