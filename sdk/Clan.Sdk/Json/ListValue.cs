using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Clan.Sdk.Json;

[JsonConverter(typeof(ClanValueJsonConverter))]
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
        : this((IReadOnlyList<ClanValue>)items, location, depth) { }

    private ListValue(IReadOnlyList<ClanValue> items, SourceLocation location, int depth)
        : base(location)
    {
        // Kept as what a span can be had of.
        Items = items is ClanValue[] or List<ClanValue> ? items : new List<ClanValue>(items);
        Depth = depth;
    }

    public IReadOnlyList<ClanValue> Items { get; }

    public ReadOnlySpan<ClanValue> Span => Items is ClanValue[] array ? array : CollectionsMarshal.AsSpan((List<ClanValue>)Items);

    public override ClanValueKind Kind => ClanValueKind.List;

    public override int Count => Items.Count;

    internal override int Depth { get; }

    public override IEnumerator<ClanValue> GetEnumerator() => Items.GetEnumerator();
}
