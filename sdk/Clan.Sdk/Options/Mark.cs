using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>
/// What <c>mkIf</c>, <c>mkMerge</c>, <c>mkOverride</c> (<c>mkDefault</c>, <c>mkForce</c>) and <c>mkOrder</c> (<c>mkBefore</c>, <c>mkAfter</c>)
/// leave in JSON: an object whose <c>_type</c> says <c>if</c>, <c>merge</c>, <c>override</c> or <c>order</c>
/// (docs/semantics/services.md C15, instances.md 5.15).
/// </summary>
internal static class Mark
{
    /// <summary>The key that makes an object a mark.</summary>
    public const string Type = "_type";

    /// <summary>The kind of a mark that only says where its value was written; the library of the services schema does not know it.</summary>
    public const string Definition = "definition";

    /// <summary>The value with a priority of its own, as <c>mkOverride</c> makes it.</summary>
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

    public static bool IsMark(ClanValue value) => KindOf(value) is "if" or "merge" or "override" or "order" or Definition;

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

    /// <summary>What the value says that it is; null for a plain value.</summary>
    public static string? KindOf(ClanValue value) =>
        value is ObjectValue { Count: > 0 } @object && @object.Seek(Type) is StringValue kind ? kind.Value : null;
}
