using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Migration;

/// <summary>A mark around the whole inventory, which says nothing where no other definition is.</summary>
internal static class RootMark
{
    /// <summary>What stands in the mark; null where it holds no inventory, or several.</summary>
    public static ObjectValue? TakenOff(ObjectValue document) =>
        Mark.KindOf(document) switch
        {
            null => document,
            "if" when document["condition"] is BooleanValue { Value: true } => Content(document["content"]),
            "override" or "order" => Content(document["content"]),
            "merge" when document["contents"] is ListValue { Count: 1 } contents => Content(contents.Items[0]),
            _ => null,
        };

    private static ObjectValue? Content(ClanValue? content) => content is ObjectValue inner ? TakenOff(inner) : null;
}
