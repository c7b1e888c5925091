using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>Hands the marks of a whole group on to each name in it: a group itself has neither condition nor priority.</summary>
internal static class MarkPushDown
{
    /// <summary>A definition of a whole group as definitions of plain objects, its marks handed on to each name.</summary>
    public static bool PushDown(MergeContext context, ValueDefinition definition, DefinitionList objects)
    {
        switch (Mark.KindOf(definition.Value))
        {
            case "merge":
                return MarkReader.Contents(context, definition, out var contents)
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

    private static bool PushDownEach(MergeContext context, ValueDefinition definition, string argument, DefinitionList objects)
    {
        if (
            MarkReader.Part(context, definition, "content") is not { } content
            || MarkReader.Part(context, definition, argument) is not { } parameter
        )
        {
            return false;
        }

        var inner = new DefinitionList();
        if (!PushDown(context, definition.With(content), inner))
        {
            return false;
        }

        foreach (var each in inner.Span)
        {
            objects.Add(each.Value is ObjectValue @object ? each.With(MarkEach(@object)) : each);
        }

        return true;

        ObjectValue MarkEach(ObjectValue @object)
        {
            var marked = new ObjectValue(@object.Location);
            foreach (var (name, value, location) in @object.Properties)
            {
                var mark = new ObjectValue(value.Location);
                mark.TryAdd(Mark.Type, ((ObjectValue)definition.Value)[Mark.Type]!, location);
                mark.TryAdd(argument, parameter, location);
                mark.TryAdd("content", value, location);
                marked.TryAdd(name, mark, location);
            }

            return marked;
        }
    }
}
