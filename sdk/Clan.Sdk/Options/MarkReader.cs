using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>Reads the parts of marks; what is wrong with one is reported.</summary>
internal static class MarkReader
{
    /// <summary>The definitions that an <c>mkMerge</c> lists.</summary>
    public static bool Contents(MergeContext context, ValueDefinition mark, out IReadOnlyList<ClanValue> contents)
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

    /// <summary>A part that the mark must have; null where it is missing, which is then reported.</summary>
    public static ClanValue? Part(MergeContext context, ValueDefinition mark, string name)
    {
        var part = ((ObjectValue)mark.Value)[name];
        if (part is null)
        {
            Broken(context, mark, $"it needs \"{name}\"");
        }

        return part;
    }

    /// <summary>Reports the mark as one that Nix cannot read.</summary>
    /// <returns>False.</returns>
    public static bool Broken(MergeContext context, ValueDefinition mark, string why)
    {
        context.Report(
            DiagnosticTable.WrongType,
            $"{MergeText.Subject(context)} has a module-system mark (\"_type\": \"{Mark.KindOf(mark.Value)}\") that Nix cannot read: {why}.",
            mark.Location
        );
        return false;
    }

    /// <summary>The number under <c>priority</c>, which says the place of an <c>mkOrder</c> too.</summary>
    /// <returns>False where it is missing or no number, which is then reported.</returns>
    public static bool Priority(MergeContext context, ValueDefinition mark, out double priority)
    {
        priority = 0;
        if (Part(context, mark, "priority") is not { } value)
        {
            return false;
        }

        if (AsNumber(value) is not { } number)
        {
            return Broken(context, mark, "\"priority\" must be a number");
        }

        priority = number;
        return true;
    }

    private static double? AsNumber(ClanValue value) =>
        value switch
        {
            IntegerValue integer => integer.Value,
            NumberValue number => number.Value,
            _ => null,
        };
}
