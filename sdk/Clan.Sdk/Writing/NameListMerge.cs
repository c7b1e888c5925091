using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>Brings three lists of names together: each side's additions come in, each side's removals go out.</summary>
internal static class NameListMerge
{
    /// <returns>The list; null where the items are not plain and different values, or where both sides put them in another order.</returns>
    public static ListValue? Merge(ListValue? applied, ListValue declared, ListValue found, bool declaredWins)
    {
        if (!AreNames(applied) || !AreNames(declared) || !AreNames(found))
        {
            return null;
        }

        var before = new HashSet<ClanValue>(applied?.Items ?? []);
        var own = new HashSet<ClanValue>(declared.Items);
        var others = new HashSet<ClanValue>(found.Items);
        var ownStay = declared.Items.Where(item => others.Contains(item) || declaredWins || !before.Contains(item)).ToList();
        var othersStay = found.Items.Where(item => own.Contains(item) || !before.Contains(item)).ToList();

        var isOwnOrder = declaredWins || InSameOrder(declared.Items, found.Items) || InSameOrder(applied?.Items ?? [], found.Items);
        if (!isOwnOrder && !InSameOrder(applied?.Items ?? [], declared.Items))
        {
            return null;
        }

        return new(isOwnOrder ? Insert(ownStay, othersStay) : Insert(othersStay, ownStay), declared.Location);
    }

    // An item that the list lacks comes behind the one that it follows on the other side.
    private static List<ClanValue> Insert(List<ClanValue> list, List<ClanValue> others)
    {
        var result = new List<ClanValue>(list);
        var at = 0;
        foreach (var item in others)
        {
            var position = result.IndexOf(item);
            if (position < 0)
            {
                result.Insert(at, item);
                at++;
            }
            else
            {
                at = position + 1;
            }
        }

        return result;
    }

    private static bool InSameOrder(IReadOnlyList<ClanValue> left, IReadOnlyList<ClanValue> right)
    {
        var ofRight = new HashSet<ClanValue>(right);
        var ofLeft = new HashSet<ClanValue>(left);
        return left.Where(ofRight.Contains).SequenceEqual(right.Where(ofLeft.Contains));
    }

    private static bool AreNames(ListValue? list) =>
        list is null || (list.Items.All(item => item is not (ListValue or ObjectValue)) && list.Items.Distinct().Count() == list.Count);
}
