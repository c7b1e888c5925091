namespace Clan.Sdk.Definitions.Model;

/// <summary>The type of an option as C# can say it. Deeply immutable, structural equality, no symbols, no positions.</summary>
public abstract record TypeModel
{
    /// <summary>Text of any kind: plain, path, patterned, or (joined) a line block, to which every level adds.</summary>
    public sealed record Text(string? Pattern = null, bool SingleLine = false, bool AbsolutePath = false, bool IsJoined = false)
        : TypeModel;

    public sealed record Integer(long? Minimum = null, long? Maximum = null) : TypeModel;

    public sealed record Number : TypeModel;

    public sealed record Boolean : TypeModel;

    /// <summary>One of some texts.</summary>
    public sealed record Enumeration(EquatableArray<string> Values) : TypeModel;

    public sealed record Nullable(TypeModel Of) : TypeModel;

    public sealed record List(TypeModel Of, bool NonEmpty = false) : TypeModel;

    /// <summary>Free keys, values of one type.</summary>
    public sealed record Map(TypeModel Of) : TypeModel;

    /// <summary>Known options: a group of options (which is always there), a record, or the record behind a map's keys; an open one takes further keys of any JSON.</summary>
    public sealed record Record(EquatableArray<PropertyModel> Properties, bool IsOpen = false, bool IsGroup = false) : TypeModel;

    /// <summary>A value that C# cannot type more closely: any JSON.</summary>
    public sealed record Free : TypeModel;
}

/// <summary>An option or field.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Description">One line for IntelliSense; empty where the definition gives none.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">No default: some level must set it.</param>
/// <param name="Default">The default as compact JSON; null where there is none or clan computes it.</param>
public sealed record PropertyModel(string Name, string Description, TypeModel Type, bool IsRequired = false, string? Default = null);
