namespace Clan.Sdk;

/// <summary>What a role takes: a <see cref="Machine"/>, or a <see cref="Tag"/> for all machines that carry it.</summary>
public abstract class Member
{
    private protected Member(string name) => Name = name;

    /// <summary>The name: the key in the inventory.</summary>
    public string Name { get; }

    /// <summary>The inventory it belongs to; null for the tags that every inventory has.</summary>
    internal abstract Inventory? Owner { get; }

    /// <summary>The word for it in messages.</summary>
    internal abstract string Noun { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
