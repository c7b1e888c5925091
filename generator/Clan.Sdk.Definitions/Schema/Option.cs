using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>An option. A default, present also as null, and a computed one exclude each other.</summary>
internal sealed record Option(
    string Name,
    string Description,
    OptionType Type,
    bool IsRequired,
    string? Default,
    bool IsComputed,
    bool IsRemoved,
    bool IsInternal,
    string? Since
)
{
    /// <summary>Whether the source says what is there when nobody sets it; otherwise that follows from the type.</summary>
    public bool IsDefaultKnown { get; init; }

    /// <summary>Whether clan does not declare it any more: a removed option that nothing says of but this definition.</summary>
    public bool IsGone { get; init; }

    /// <summary>What took its place, as the path of an option; null where nothing did, or where nobody says so.</summary>
    public string? Successor { get; init; }

    /// <summary>Whether the source says that it is not to be used any more.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether C# has it, marked as obsolete, so that a program that sets it learns what to do instead.</summary>
    public bool IsObsolete => IsDeprecated || Successor is not null;

    /// <summary>Writes the option in the compact form: what it adds to its type stands in the same object.</summary>
    public void Write(CompactObject target)
    {
        Type.Write(target);
        target.Json(CompactKey.Default, Default);
        target.Flag(CompactKey.IsComputed, IsComputed);
        target.Flag(CompactKey.IsRemoved, IsRemoved);
        target.Flag(CompactKey.IsGone, IsGone);
        target.Flag(CompactKey.IsInternal, IsInternal);
        target.Text(CompactKey.Since, Since);
        target.Text(CompactKey.Successor, Successor);
    }

    /// <summary>What C# can say of the option.</summary>
    /// <param name="section">Under <c>instances</c> an option whose type has an empty value needs none (docs/semantics/instances.md 5.12).</param>
    public PropertyModel View(string? section)
    {
        var isRequired =
            IsRequired
            && !IsObsolete
            && Type is not OptionType.Options
            && !(section == SectionNames.Instances && Type.EmptyValue is not null);
        return new PropertyModel(Name, Description, Type.View(section), isRequired, Default, Obsolete());
    }

    private string? Obsolete() =>
        !IsObsolete ? null
        : Successor is null ? $"clan {(IsRemoved ? "has no" : "gives up the")} option '{Name}'{(IsRemoved ? " any more" : "")}."
        : $"clan's option '{Name}' became the role's '{Successor}'.";
}
