using System.Runtime.InteropServices;

namespace Clan.Sdk.Json;

internal sealed class ListValue : ClanValue
{
    public ListValue(IReadOnlyList<ClanValue> items, SourceLocation location)
        : this(items, location, depth: 1)
    {
        foreach (var item in Span)
        {
            Depth = Math.Max(Depth, item.Depth + 1);
        }
    }

    /// <summary>A list that its owner still fills, with items no deeper than said.</summary>
    public ListValue(List<ClanValue> items, SourceLocation location, int depth)
        : this((IReadOnlyList<ClanValue>)items, location, depth)
    {
    }

    private ListValue(IReadOnlyList<ClanValue> items, SourceLocation location, int depth)
        : base(location)
    {
        Items = items;
        Depth = depth;
    }

    public IReadOnlyList<ClanValue> Items { get; }

    public ReadOnlySpan<ClanValue> Span => Items switch
    {
        ClanValue[] array => array,
        List<ClanValue> list => CollectionsMarshal.AsSpan(list),
        _ => Items.ToArray(),
    };

    public override ClanValueKind Kind => ClanValueKind.List;

    public override int Count => Items.Count;

    internal override int Depth { get; }

    public override IEnumerator<ClanValue> GetEnumerator() => Items.GetEnumerator();
}
