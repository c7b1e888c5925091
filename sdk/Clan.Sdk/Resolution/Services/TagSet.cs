namespace Clan.Sdk.Resolution.Services;

/// <summary>Tags in the order they were added. Equal sets that grow from one are one object, as many machines have the same tags.</summary>
internal sealed class TagSet
{
    private TagSet? _next;

    private TagSet(int[] numbers) => Numbers = numbers;

    public int[] Numbers { get; }

    public static TagSet Empty() => new([]);

    /// <summary>This set and one more tag; itself where that is its last tag already.</summary>
    public TagSet With(int tag)
    {
        if (Numbers is [.., var last] && last == tag)
        {
            return this;
        }

        return _next?.Numbers[^1] == tag ? _next : _next = new([.. Numbers, tag]);
    }
}
