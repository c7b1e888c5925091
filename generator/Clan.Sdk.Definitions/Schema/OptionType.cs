namespace Clan.Sdk.Definitions.Schema;

/// <summary>The exact type of an option, as merging and checking need it (docs/semantics: the option types).</summary>
internal abstract record OptionType
{
    /// <summary>What an option of this type is when nothing sets it and it has no default, as JSON; null where it is undefined then.</summary>
    public virtual string? EmptyValue => null;

    public sealed record Text(string? Pattern = null, bool SingleLine = false, bool AbsolutePath = false) : OptionType;

    /// <summary>Text whose definitions are joined.</summary>
    public sealed record Lines(string Separator) : OptionType;

    public sealed record Integer(long? Minimum = null, long? Maximum = null) : OptionType;

    public sealed record Float : OptionType;

    public sealed record Boolean : OptionType;

    public sealed record Enumeration(IReadOnlyList<string> Values) : OptionType;

    public sealed record NullOr(OptionType Of) : OptionType
    {
        public override string EmptyValue => "null";
    }

    public sealed record List(OptionType Of, bool NonEmpty) : OptionType
    {
        public override string? EmptyValue => NonEmpty ? null : "[]";
    }

    public sealed record Map(OptionType Of) : OptionType
    {
        public override string EmptyValue => "{}";
    }

    /// <summary>Any record, merged one level deep.</summary>
    public sealed record Attributes : OptionType
    {
        public override string EmptyValue => "{}";
    }

    /// <summary>Known options. A group is only a path to its options; a submodule is a value of its own.</summary>
    public sealed record Options(IReadOnlyList<Option> Members, bool IsGroup, bool IsOpen) : OptionType;

    public sealed record Either(IReadOnlyList<OptionType> Branches) : OptionType;

    public sealed record Anything : OptionType;

    public sealed record Unspecified : OptionType;

    public sealed record Raw : OptionType;
}

/// <summary>An option. A default, present also as null, and a computed one exclude each other.</summary>
internal sealed record Option(
    string Name,
    string Description,
    OptionType Type,
    bool IsRequired,
    string? Default,
    bool IsComputed,
    bool IsRemoved,
    bool IsInternal
)
{
    /// <summary>Whether the source says what is there when nobody sets it; otherwise that follows from the type.</summary>
    public bool IsDefaultKnown { get; init; }
}
