using System.Runtime.InteropServices;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <content>The rules for lists and for objects with free keys, whose items and keys are places of their own.</content>
internal static partial class MergeBy
{
    /// <summary>
    /// The union of the keys, the last definition of a key wins without a word (<c>attrs</c>). Where one definition is made of several,
    /// different ones are reported instead: nothing that a program says is lost in silence.
    /// </summary>
    public static MergeResult LastOfEachKey(MergeContext context, ReadOnlySpan<ValueDefinition> definitions)
    {
        if (context.Combines)
        {
            return Keys(context, OptionTypes.Anything, definitions);
        }

        if (definitions.Length == 1)
        {
            return definitions[0].Value;
        }

        var result = new ObjectValue(definitions[0].Location);
        foreach (var definition in definitions)
        {
            foreach (var (name, value, location) in ((ObjectValue)definition.Value).Properties)
            {
                result.Set(name, value, location);
            }
        }

        return result;
    }

    /// <summary>The lists one after the other; each item is a place of its own.</summary>
    public static MergeRule Concatenation(OptionType of) =>
        (context, definitions) =>
        {
            if (definitions.Length == 1 && context.Trace is null && of.KeepsSingle && AllFit(of, ((ListValue)definitions[0].Value).Items))
            {
                return definitions[0].Value;
            }

            var items = new List<ClanValue>();
            for (var d = 0; d < definitions.Length; d++)
            {
                var list = ((ListValue)definitions[d].Value).Items;
                for (var i = 0; i < list.Count; i++)
                {
                    var item = definitions[d].With(list[i]);
                    context.Enter(items.Count, d + 1, i + 1);
                    var result = of.Resolve(context, new(in item));
                    context.Leave();
                    if (result.Failed || result.Value is not null)
                    {
                        items.Add(result.Value ?? ClanValue.Null);
                    }
                }
            }

            return new ListValue(items, definitions[0].Location);
        };

    public static MergeRule UnionOfKeys(OptionType of) => (context, definitions) => Keys(context, of, definitions);

    /// <summary>The same, but a key whose definitions all fall away stays, with its type's empty value (<c>lazyAttrsOf</c>).</summary>
    public static MergeRule UnionOfLazyKeys(OptionType of) => (context, definitions) => Keys(context, of, definitions, keepsAll: true);

    private static MergeResult Keys(MergeContext context, OptionType of, ReadOnlySpan<ValueDefinition> definitions, bool keepsAll = false)
    {
        if (definitions.Length == 1)
        {
            var only = ((ObjectValue)definitions[0].Value).Properties;
            ObjectValue? single = null;
            for (var i = 0; i < only.Count; i++)
            {
                var definition = definitions[0].With(only[i].Value);
                if (ValueOf(context, of, only[i].Name, new(in definition), keepsAll) is { } value)
                {
                    // Room for a hundred thousand keys is only taken where their values are kept.
                    single ??= new(definitions[0].Location, only.Count - i);
                    single.AddNew(only[i].Name, value, only[i].NameLocation);
                }
            }

            return single ?? new ObjectValue(definitions[0].Location);
        }

        // Free names of a module come as a definition each, so that there may be as many definitions as names.
        var names = new List<ObjectValue.Property>();
        var ofName = new Dictionary<string, DefinitionList>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            foreach (var property in ((ObjectValue)definition.Value).Properties)
            {
                if (!ofName.TryGetValue(property.Name, out var same))
                {
                    names.Add(property);
                    ofName.Add(property.Name, same = new());
                }

                same.Add(definition.With(property.Value));
            }
        }

        var result = new ObjectValue(definitions[0].Location, names.Count);
        foreach (var (name, _, location) in names)
        {
            if (ValueOf(context, of, name, ofName[name].Span, keepsAll) is { } value)
            {
                result.AddNew(name, value, location);
            }
        }

        return result;
    }

    private static ClanValue? ValueOf(
        MergeContext context,
        OptionType of,
        string name,
        ReadOnlySpan<ValueDefinition> definitions,
        bool keepsAll
    )
    {
        context.Enter(name);
        var merged = of.Resolve(context, definitions);
        if (keepsAll && merged is { Failed: false, Value: null })
        {
            merged = of.Empty(context);
        }

        context.Leave();
        return merged.Value;
    }

    private static bool AllFit(OptionType type, IReadOnlyList<ClanValue> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!type.Accepts(items[i]) || Mark.IsMark(items[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static ListValue Concatenate(ReadOnlySpan<ValueDefinition> definitions)
    {
        var items = new List<ClanValue>();
        foreach (var definition in definitions)
        {
            items.AddRange(((ListValue)definition.Value).Items);
        }

        return new(items, definitions[0].Location);
    }
}
