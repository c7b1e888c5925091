namespace Clan.Sdk.Resolution.Services;

/// <summary>Tags in the order they were added. Equal sets that grow from one are one object, as many machines have the same tags.</summary>
internal sealed class TagSet
{
    // The set without its last tag: one that has many, tag by tag, would else be copied for each.
    private readonly TagSet? _before;
    private readonly int _last;
    private readonly int _count;
    private TagSet? _next;
    private int[]? _numbers;

    private TagSet(TagSet? before, int last) => (_before, _last, _count) = (before, last, before is null ? 0 : before._count + 1);

    public int[] Numbers => _numbers ??= Listed();

    public static TagSet Empty() => new(null, -1);

    /// <summary>This set and one more tag; itself where that is its last tag already.</summary>
    public TagSet With(int tag) =>
        tag == _last ? this
        : tag == _next?._last ? _next
        : _next = new(this, tag);

    private int[] Listed()
    {
        var numbers = new int[_count];
        var set = this;
        for (var i = _count; i > 0; set = set._before!)
        {
            numbers[--i] = set._last;
        }

        return numbers;
    }
}
