using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Program;

/// <summary>
/// What several calls for one place come to, as the builder combines them: lists join, records and dictionaries unite, equal values agree;
/// of different ones the first stays, and the inventory learns of both.
/// </summary>
internal static class Combining
{
    /// <param name="inventory">Learns of values that differ.</param>
    /// <param name="place">The place, for messages.</param>
    public static AbstractValue Of(InventoryModel inventory, string place, AbstractValue first, AbstractValue second, SyntaxNode at) =>
        Of(inventory, place, null, new Said(first, at), new Said(second, at));

    private static AbstractValue Of(InventoryModel inventory, string place, SettingApi? option, Said first, Said second)
    {
        switch (first.Value, second.Value)
        {
            case (RecordValue one, RecordValue other):
                return OfRecords(inventory, place, one, other);
            case (MapValue one, MapValue other):
                return OfMaps(inventory, place, option, one, other);
            case (ListValue one, ListValue other):
                return new ListValue(one.Syntax, [.. one.Items, .. other.Items], one.IsComplete && other.IsComplete);
            case (ConstantValue one, ConstantValue other) when option is null || Constants.MustAgree(option):
                if (Constants.Differ(one, other))
                {
                    inventory.DuplicateSettings.Add(new(place, other, one, second.Syntax, first.Syntax));
                }

                return one;
            // Whatever is said besides, the first stays.
            case (ConstantValue one, _) when option is not null && Constants.MustAgree(option):
                return one;
            case (RecordValue or MapValue, _):
                return Incomplete(first.Value);
            case (_, RecordValue or MapValue):
                return Incomplete(second.Value);
            default:
                return AbstractValue.Unknown;
        }
    }

    private static RecordValue OfRecords(InventoryModel inventory, string place, RecordValue first, RecordValue second)
    {
        var result = new RecordValue(first.Syntax, first.Type, null, first.IsComplete && second.IsComplete);
        foreach (var member in first.Members)
        {
            result.Set(
                member.Option,
                second.Members.FirstOrDefault(other => other.Option.Name == member.Option.Name) is { } also
                    ? Of(
                        inventory,
                        $"'{member.Option.Name}' of {place}",
                        member.Option,
                        new(member.Value, member.Syntax),
                        new(also.Value, also.Syntax)
                    )
                    : member.Value,
                member.Syntax
            );
        }

        foreach (var member in second.Members.Where(member => result.Find(member.Option.Name) is null))
        {
            // An option that the first may have set keeps that value.
            result.Set(member.Option, first.IsComplete ? member.Value : Doubtful(member.Value), member.Syntax);
        }

        return result;
    }

    private static MapValue OfMaps(InventoryModel inventory, string place, SettingApi? option, MapValue first, MapValue second)
    {
        var result = new MapValue(first.Syntax, first.Entries, null, first.IsComplete && second.IsComplete);
        foreach (var entry in second.Entries)
        {
            if (first.Find(entry.Key) is { } before)
            {
                var value = Of(
                    inventory,
                    $"'{entry.Key}' in {place}",
                    option,
                    new(before.Value, before.Syntax),
                    new(entry.Value, entry.Syntax)
                );
                result.Set(entry.Key, value, before.Syntax);
            }
            else
            {
                result.Set(entry.Key, first.IsComplete ? entry.Value : Doubtful(entry.Value), entry.Syntax);
            }
        }

        return result;
    }

    private static AbstractValue Doubtful(AbstractValue value) => value is ConstantValue ? AbstractValue.Unknown : Incomplete(value);

    private static AbstractValue Incomplete(AbstractValue value)
    {
        switch (value)
        {
            case RecordValue record:
                var open = (RecordValue)record.Snapshot();
                open.Open();
                return open;
            case MapValue map:
                return new MapValue(map.Syntax, map.Entries, null, isComplete: false);
            case ListValue list:
                return new ListValue(list.Syntax, list.Items, isComplete: false);
            default:
                return AbstractValue.Unknown;
        }
    }

    private readonly record struct Said(AbstractValue Value, SyntaxNode Syntax);
}
