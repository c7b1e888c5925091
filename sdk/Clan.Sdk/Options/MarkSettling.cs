using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>Settles the marks of one option's definitions: which of them count, and in which order.</summary>
internal static class MarkSettling
{
    private const double DefaultOrder = 1000;
    private const double LowestPriority = 9999;

    /// <summary>
    /// Conditions (<c>mkIf</c>) and lists of definitions (<c>mkMerge</c>), then priorities (<c>mkOverride</c>), then order (<c>mkOrder</c>): what
    /// is left are the definitions that count.
    /// </summary>
    /// <returns>False where a mark is broken, which is then reported.</returns>
    public static bool TrySettle(MergeContext context, ReadOnlySpan<ValueDefinition> definitions, out ValueDefinition[] settled)
    {
        var discharged = new DefinitionList(definitions.Length);
        var intact = true;
        foreach (var definition in definitions)
        {
            intact &= Discharge(context, definition, discharged);
        }

        settled = [];
        if (!intact)
        {
            return false;
        }

        if (discharged.Count > 1 || context.ModuleSystem.ReadsLonePriority)
        {
            if (!ReadPriorities(context, discharged))
            {
                return false;
            }

            settled = HighestPriority(discharged);
            Tell(context, discharged, settled);
        }
        else
        {
            settled = discharged.Span.ToArray();
        }

        return TakeContents(context, settled) && Sort(context, settled);
    }

    private static bool Discharge(MergeContext context, ValueDefinition definition, DefinitionList plain)
    {
        switch (Mark.KindOf(definition.Value))
        {
            case "merge":
                return MarkReader.Contents(context, definition, out var contents)
                    && contents.Aggregate(true, (intact, content) => Discharge(context, definition.With(content), plain) && intact);
            case "if":
                if (MarkReader.Part(context, definition, "condition") is not { } condition)
                {
                    return false;
                }

                if (condition is not BooleanValue { Value: var holds })
                {
                    return MarkReader.Broken(context, definition, "\"condition\" must be true or false");
                }

                return !holds
                    || (
                        MarkReader.Part(context, definition, "content") is { } content
                        && Discharge(context, definition.With(content), plain)
                    );
            case Mark.Definition when context.ModuleSystem.KnowsDefinitions:
                if (MarkReader.Part(context, definition, "value") is not { } value)
                {
                    return false;
                }

                plain.Add(definition.With(value));
                return true;
            default:
                plain.Add(definition);
                return true;
        }
    }

    private static bool ReadPriorities(MergeContext context, DefinitionList definitions)
    {
        for (var i = 0; i < definitions.Count; i++)
        {
            var definition = definitions[i];
            if (Mark.KindOf(definition.Value) != "override")
            {
                continue;
            }

            if (!MarkReader.Priority(context, definition, out var priority))
            {
                return false;
            }

            definitions[i] = definition with { Priority = priority };
        }

        return true;
    }

    private static ValueDefinition[] HighestPriority(DefinitionList definitions)
    {
        var highest = LowestPriority;
        foreach (var definition in definitions.Span)
        {
            highest = Math.Min(highest, definition.Priority);
        }

        var settled = new DefinitionList(definitions.Count);
        settled.AddRange(definitions.Span);
        settled.Keep(definition => definition.Priority == highest);
        return settled.Span.ToArray();
    }

    private static void Tell(MergeContext context, DefinitionList all, ValueDefinition[] settled)
    {
        if (context.Trace is not { } trace || settled.Length == 0)
        {
            return;
        }

        foreach (var definition in all.Span)
        {
            if (definition.Priority == settled[0].Priority)
            {
                continue;
            }

            var content = Mark.KindOf(definition.Value) == "override" ? ((ObjectValue)definition.Value)["content"] : definition.Value;
            trace.AddOverridden(context.Path, definition with { Value = content ?? definition.Value });
        }
    }

    // Only of what has the highest priority: a mark that loses may lack its content.
    private static bool TakeContents(MergeContext context, ValueDefinition[] definitions)
    {
        for (var i = 0; i < definitions.Length; i++)
        {
            if (Mark.KindOf(definitions[i].Value) != "override")
            {
                continue;
            }

            if (MarkReader.Part(context, definitions[i], "content") is not { } content)
            {
                return false;
            }

            definitions[i] = definitions[i].With(content);
        }

        return true;
    }

    private static bool Sort(MergeContext context, ValueDefinition[] definitions)
    {
        double[]? orders = null;
        for (var i = 0; i < definitions.Length; i++)
        {
            if (Mark.KindOf(definitions[i].Value) != "order")
            {
                continue;
            }

            orders ??= Enumerable.Repeat(DefaultOrder, definitions.Length).ToArray();

            // Nix looks at the place only where there is something to put in order.
            if (
                MarkReader.Part(context, definitions[i], "content") is not { } content
                || (definitions.Length > 1 && !MarkReader.Priority(context, definitions[i], out orders[i]))
            )
            {
                return false;
            }

            definitions[i] = definitions[i] with { Value = content, IsOrdered = true };
        }

        if (orders is not null)
        {
            definitions.Zip(orders).OrderBy(pair => pair.Second).Select(pair => pair.First).ToArray().CopyTo(definitions, 0);
        }

        return true;
    }
}
