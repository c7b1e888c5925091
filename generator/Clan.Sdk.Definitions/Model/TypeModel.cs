namespace Clan.Sdk.Definitions.Model;

/// <summary>The type of an option as C# can say it. Deeply immutable, structural equality, no symbols, no positions.</summary>
public abstract record TypeModel
{
    private protected enum TypeKind
    {
        Text,
        Integer,
        Number,
        Boolean,
        Enumeration,
        Nullable,
        List,
        Map,
        Record,
        Free,
    }

    private protected abstract TypeKind Kind { get; }

    /// <summary>One answer for each type: who asks says what becomes of all of them, or does not compile.</summary>
    public TResult Match<TResult>(
        Func<Text, TResult> text,
        Func<Integer, TResult> integer,
        Func<Number, TResult> number,
        Func<Boolean, TResult> boolean,
        Func<Enumeration, TResult> enumeration,
        Func<Nullable, TResult> nullable,
        Func<List, TResult> list,
        Func<Map, TResult> map,
        Func<Record, TResult> record,
        Func<Free, TResult> free
    ) =>
        Kind switch
        {
            TypeKind.Text => text((Text)this),
            TypeKind.Integer => integer((Integer)this),
            TypeKind.Number => number((Number)this),
            TypeKind.Boolean => boolean((Boolean)this),
            TypeKind.Enumeration => enumeration((Enumeration)this),
            TypeKind.Nullable => nullable((Nullable)this),
            TypeKind.List => list((List)this),
            TypeKind.Map => map((Map)this),
            TypeKind.Record => record((Record)this),
            TypeKind.Free => free((Free)this),
        };

    /// <summary>Text of any kind: plain, path, patterned, or (joined) a line block, to which every level adds.</summary>
    public sealed record Text(string? Pattern = null, bool SingleLine = false, bool AbsolutePath = false, bool IsJoined = false) : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.Text;
    }

    public sealed record Integer(long? Minimum = null, long? Maximum = null) : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.Integer;
    }

    /// <param name="Nix">What Nix calls it: <c>float</c>, or <c>number</c> where integers are taken too.</param>
    public sealed record Number(string Nix = "number") : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.Number;
    }

    public sealed record Boolean : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.Boolean;
    }

    /// <summary>One of some texts.</summary>
    public sealed record Enumeration(EquatableArray<string> Values) : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.Enumeration;
    }

    public sealed record Nullable(TypeModel Of) : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.Nullable;
    }

    public sealed record List(TypeModel Of, bool NonEmpty = false) : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.List;
    }

    /// <summary>Free keys, values of one type.</summary>
    public sealed record Map(TypeModel Of) : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.Map;
    }

    /// <summary>Known options: a group of options (which is always there), a record, or the record behind a map's keys; an open one takes further keys of any JSON.</summary>
    public sealed record Record(EquatableArray<PropertyModel> Properties, bool IsOpen = false, bool IsGroup = false) : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.Record;
    }

    /// <summary>A value that C# cannot type more closely: any JSON.</summary>
    /// <param name="Nix">What Nix calls it.</param>
    public sealed record Free(string Nix = "anything") : TypeModel
    {
        private protected override TypeKind Kind => TypeKind.Free;
    }
}

/// <summary>An option or field.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Description">One line for IntelliSense; empty where the definition gives none.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">No default: some level must set it.</param>
/// <param name="Default">The default as compact JSON; null where there is none or clan computes it.</param>
/// <param name="Obsolete">Why it is not to be used any more, and what took its place; null where it is.</param>
public sealed record PropertyModel(
    string Name,
    string Description,
    TypeModel Type,
    bool IsRequired = false,
    string? Default = null,
    string? Obsolete = null
);
