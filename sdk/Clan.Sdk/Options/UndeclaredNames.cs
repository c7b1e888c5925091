using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>What becomes of definitions that no option takes: part of the value, or errors.</summary>
internal static class UndeclaredNames
{
    /// <summary>Merges them by the module's freeform rule and adds them to its value.</summary>
    public static void Merge(MergeContext context, MergeRule freeform, IEnumerable<Unmatched> unmatched, ObjectValue result)
    {
        var definitions = unmatched
            .Select(each =>
            {
                ClanValue value = each.Definition.Value;
                foreach (var name in Enumerable.Reverse(each.Path))
                {
                    var outer = new ObjectValue(value.Location);
                    outer.TryAdd(name, value, each.Location);
                    value = outer;
                }

                return each.Definition.With(value);
            })
            .ToArray();
        if (definitions.Length > 0 && freeform(context, definitions).Value is ObjectValue free)
        {
            AddAll(free, result);
        }
    }

    private static void AddAll(ObjectValue free, ObjectValue declared)
    {
        foreach (var (name, value, location) in free.Properties)
        {
            if (!declared.TryAdd(name, value, location) && value is ObjectValue inner && declared[name] is ObjectValue group)
            {
                // The group may be a constant that other results share.
                var both = new ObjectValue(group.Location, group.Count + inner.Count);
                AddAll(group, both);
                AddAll(inner, both);
                declared.Set(name, both, location);
            }
        }
    }

    /// <summary>Reports each as an unknown option, with the nearest name there is.</summary>
    public static void Report(MergeContext context, OptionGroup options, IReadOnlyList<Unmatched> unmatched)
    {
        foreach (var (path, _, location) in unmatched)
        {
            var names = options;
            foreach (var name in path)
            {
                names = names.Find(name) as OptionGroup ?? names;
                context.Enter(name);
            }

            context.Report(DiagnosticTable.UnknownOption, MergeText.Unknown(context, names, path[^1]), location, PathText.Of(path));
            foreach (var _ in path)
            {
                context.Leave();
            }
        }
    }
}
