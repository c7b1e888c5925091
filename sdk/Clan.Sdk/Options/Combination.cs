using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>
/// Makes one definition of several that stand for one place, by the rules by which the module system merges them: what a single definition
/// says stays as it is written, nothing is filled in, and what does not merge is reported and keeps its first value.
/// </summary>
internal static class Combination
{
    /// <summary>The one definition of an option; at least one says it.</summary>
    public static MergeResult Of(MergeContext context, OptionType type, ReadOnlySpan<ValueDefinition> definitions)
    {
        if (definitions.Length == 1)
        {
            return definitions[0].Value;
        }

        var merged = AllFit(type, definitions) ? type.Merge(context, definitions) : MergeBy.Equality(context, definitions);
        return merged is { Failed: false, Value: not null } ? merged : definitions[0].Value;
    }

    /// <summary>The one definition of a record or of a group of options, name by name.</summary>
    public static ObjectValue Of(MergeContext context, OptionGroup options, ReadOnlySpan<ValueDefinition> definitions)
    {
        var result = new ObjectValue(definitions[0].Location);
        foreach (var definition in definitions)
        {
            foreach (var (name, _, location) in ((ObjectValue)definition.Value).Properties)
            {
                if (result[name] is null)
                {
                    context.Enter(name);
                    result.AddNew(name, OfName(context, options, name, definitions), location);
                    context.Leave();
                }
            }
        }

        return result;
    }

    private static ClanValue OfName(MergeContext context, OptionGroup options, string name, ReadOnlySpan<ValueDefinition> all)
    {
        var definitions = new DefinitionList(all.Length);
        foreach (var definition in all)
        {
            if (((ObjectValue)definition.Value)[name] is { } value)
            {
                definitions.Add(definition.With(value));
            }
        }

        return options.Find(name) switch
        {
            Option option => Of(context, option.Type, definitions.Span).Value!,
            OptionGroup group when AreRecords(definitions.Span) => Of(context, group, definitions.Span),
            _ => Of(context, OptionTypes.Anything, definitions.Span).Value!,
        };
    }

    private static bool AreRecords(ReadOnlySpan<ValueDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            if (definition.Value is not ObjectValue || Mark.IsMark(definition.Value))
            {
                return false;
            }
        }

        return true;
    }

    // A mark of the module system says how its own content is to merge with others, which one value cannot say for it.
    private static bool AllFit(OptionType type, ReadOnlySpan<ValueDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            if (!type.Accepts(definition.Value) || Mark.IsMark(definition.Value))
            {
                return false;
            }
        }

        return true;
    }
}
