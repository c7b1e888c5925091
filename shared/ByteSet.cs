namespace Clan.Sdk.Shared;

/// <summary>A set of bytes.</summary>
internal sealed class ByteSet
{
    private readonly bool[] _has = new bool[256];

    /// <summary>All but NUL: what a dot stands for.</summary>
    public static ByteSet Any { get; } = new ByteSet().AddRange(1, 255);

    public static ByteSet Of(byte one) => new ByteSet().AddRange(one, one);

    public bool Contains(byte value) => _has[value];

    public ByteSet AddRange(byte first, byte last)
    {
        for (int value = first; value <= last; value++)
        {
            _has[value] = true;
        }

        return this;
    }

    public void Invert()
    {
        for (var value = 0; value < _has.Length; value++)
        {
            _has[value] = !_has[value];
        }
    }
}
