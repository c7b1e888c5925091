namespace Clan.Sdk.Resolution.Services;

/// <summary>Compares sets of roles, which are sorted, by their content.</summary>
internal sealed class RoleSets : IEqualityComparer<ReadOnlyMemory<int>>
{
    public static readonly RoleSets Comparer = new();

    public bool Equals(ReadOnlyMemory<int> left, ReadOnlyMemory<int> right) => left.Span.SequenceEqual(right.Span);

    public int GetHashCode(ReadOnlyMemory<int> roles)
    {
        var hash = new HashCode();
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(roles.Span));
        return hash.ToHashCode();
    }
}
