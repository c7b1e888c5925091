using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>
/// The marks of the module system: objects whose <c>_type</c> says <c>if</c>, <c>merge</c>, <c>override</c> or <c>order</c>.
/// Wherever definitions merge they are settled here (docs/semantics/services.md C15, instances.md 5.15).
/// </summary>
internal static class Marks
{
    /// <summary>The key that makes an object a mark.</summary>
    public const string Type = "_type";

    private const double DefaultOrder = 1000;
    private const double LowestPriority = 9999;

    /// <summary>The value with a priority of its own.</summary>
    public static ObjectValue Override(double priority, ClanValue content)
    {
        var mark = new ObjectValue(content.Location);
        mark.TryAdd(Type, new StringValue("override", default), default);
        mark.TryAdd("priority", new NumberValue(priority, default), default);
        mark.TryAdd("content", content, default);
        return mark;
    }

    /// <summary>Whether a module may stand in the mark: the other marks are refused there.</summary>
    public static bool IsModuleMark(ClanValue value) => KindOf(value) is "if" or "override";

    public static bool IsMark(ClanValue value) => KindOf(value) is "if" or "merge" or "override" or "order";

    /// <summary>Whether a merge of objects inside the value would meet a mark; lists are not looked into.</summary>
    public static bool AnyInside(ClanValue value)
    {
        if (value is not ObjectValue { Count: > 0 } @object)
        {
            return false;
        }

        foreach (var property in @object.Properties)
        {
            if (IsMark(property.Value) || AnyInside(property.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Conditions and lists of definitions, then priorities, then order: what is left are the definitions that count.</summary>
    /// <returns>False where a mark is broken, which is then reported.</returns>
    public static bool TrySettle(MergeContext context, ReadOnlySpan<Definition> definitions, out Definition[] settled)
    {
        var discharged = new List<Definition>(definitions.Length);
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

        if (discharged.Count > 1 || context.Rules.ReadsLonePriority)
        {
            if (!ReadPriorities(context, discharged))
            {
                return false;
            }

            settled = HighestPriority(discharged);
        }
        else
        {
            settled = [.. discharged];
        }

        return TakeContents(context, settled) && Sort(context, settled);
    }

    /// <summary>A definition of a whole group as definitions of plain objects, its marks handed on to each name.</summary>
    public static bool PushDown(MergeContext context, Definition definition, List<Definition> objects)
    {
        switch (KindOf(definition.Value))
        {
            case "merge":
                return Contents(context, definition, out var contents)
                    && contents.Aggregate(true, (intact, content) => PushDown(context, definition.With(content), objects) && intact);
            case "if":
                return PushDownEach(context, definition, "condition", objects);
            case "override":
                return PushDownEach(context, definition, "priority", objects);
            default:
                objects.Add(definition);
                return true;
        }
    }

    private static string? KindOf(ClanValue value) =>
        value is ObjectValue { Count: > 0 } @object && @object[Type] is StringValue kind ? kind.Value : null;

    private static bool Discharge(MergeContext context, Definition definition, List<Definition> plain)
    {
        switch (KindOf(definition.Value))
        {
            case "merge":
                return Contents(context, definition, out var contents)
                    && contents.Aggregate(true, (intact, content) => Discharge(context, definition.With(content), plain) && intact);
            case "if":
                if (Part(context, definition, "condition") is not { } condition)
                {
                    return false;
                }

                if (condition is not BooleanValue { Value: var holds })
                {
                    return Broken(context, definition, "\"condition\" must be true or false");
                }

                return !holds
                    || (Part(context, definition, "content") is { } content && Discharge(context, definition.With(content), plain));
            default:
                plain.Add(definition);
                return true;
        }
    }

    private static bool ReadPriorities(MergeContext context, List<Definition> definitions)
    {
        for (var i = 0; i < definitions.Count; i++)
        {
            var definition = definitions[i];
            if (KindOf(definition.Value) != "override")
            {
                continue;
            }

            if (Part(context, definition, "priority") is not { } priority)
            {
                return false;
            }

            if (AsNumber(priority) is not { } number)
            {
                return Broken(context, definition, "\"priority\" must be a number");
            }

            definitions[i] = definition with { Priority = number };
        }

        return true;
    }

    private static Definition[] HighestPriority(List<Definition> definitions)
    {
        var highest = definitions.Aggregate(LowestPriority, (least, definition) => Math.Min(least, definition.Priority));
        return [.. definitions.Where(definition => definition.Priority == highest)];
    }

    // Only of what has the highest priority: a mark that loses may lack its content.
    private static bool TakeContents(MergeContext context, Definition[] definitions)
    {
        for (var i = 0; i < definitions.Length; i++)
        {
            if (KindOf(definitions[i].Value) != "override")
            {
                continue;
            }

            if (Part(context, definitions[i], "content") is not { } content)
            {
                return false;
            }

            definitions[i] = definitions[i].With(content);
        }

        return true;
    }

    private static bool Sort(MergeContext context, Definition[] definitions)
    {
        if (!definitions.Any(definition => KindOf(definition.Value) == "order"))
        {
            return true;
        }

        var orders = new double[definitions.Length];
        for (var i = 0; i < definitions.Length; i++)
        {
            orders[i] = DefaultOrder;
            if (KindOf(definitions[i].Value) != "order")
            {
                continue;
            }

            // Nix looks at the place only where there is something to put in order.
            if (
                Part(context, definitions[i], "content") is not { } content
                || (definitions.Length > 1 && !ReadOrder(context, definitions[i], out orders[i]))
            )
            {
                return false;
            }

            definitions[i] = definitions[i] with { Value = content, IsOrdered = true };
        }

        definitions.Zip(orders).OrderBy(pair => pair.Second).Select(pair => pair.First).ToArray().CopyTo(definitions, 0);
        return true;
    }

    private static bool ReadOrder(MergeContext context, Definition mark, out double order)
    {
        order = DefaultOrder;
        if (Part(context, mark, "priority") is not { } priority)
        {
            return false;
        }

        if (AsNumber(priority) is not { } number)
        {
            return Broken(context, mark, "\"priority\" must be a number");
        }

        order = number;
        return true;
    }

    private static bool PushDownEach(MergeContext context, Definition definition, string argument, List<Definition> objects)
    {
        if (Part(context, definition, "content") is not { } content || Part(context, definition, argument) is not { } parameter)
        {
            return false;
        }

        var inner = new List<Definition>();
        if (!PushDown(context, definition.With(content), inner))
        {
            return false;
        }

        objects.AddRange(inner.Select(each => each.Value is ObjectValue @object ? each.With(MarkEach(@object)) : each));
        return true;

        ObjectValue MarkEach(ObjectValue @object)
        {
            var marked = new ObjectValue(@object.Location);
            foreach (var (name, value, location) in @object.Properties)
            {
                var mark = new ObjectValue(value.Location);
                mark.TryAdd(Type, ((ObjectValue)definition.Value)[Type]!, location);
                mark.TryAdd(argument, parameter, location);
                mark.TryAdd("content", value, location);
                marked.TryAdd(name, mark, location);
            }

            return marked;
        }
    }

    private static bool Contents(MergeContext context, Definition mark, out IReadOnlyList<ClanValue> contents)
    {
        contents = [];
        if (Part(context, mark, "contents") is not { } value)
        {
            return false;
        }

        if (value is not ListValue list)
        {
            return Broken(context, mark, "\"contents\" must be a list");
        }

        contents = list.Items;
        return true;
    }

    private static ClanValue? Part(MergeContext context, Definition mark, string name)
    {
        var part = ((ObjectValue)mark.Value)[name];
        if (part is null)
        {
            Broken(context, mark, $"it needs \"{name}\"");
        }

        return part;
    }

    private static bool Broken(MergeContext context, Definition mark, string why)
    {
        context.Report(
            DiagnosticTable.WrongType,
            $"{MergeText.Subject(context)} has a module-system mark (\"_type\": \"{KindOf(mark.Value)}\") that Nix cannot read: {why}.",
            mark.Location
        );
        return false;
    }

    private static double? AsNumber(ClanValue value) =>
        value switch
        {
            IntegerValue integer => integer.Value,
            NumberValue number => number.Value,
            _ => null,
        };
}
