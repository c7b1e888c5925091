using Clan.Sdk.Definitions.Schema;

namespace Clan.Sdk.Definitions.Sets;

/// <summary>Two descriptions of the same options made one.</summary>
/// <param name="isExact">Whether the first knows everything but the texts.</param>
/// <param name="knowsAll">Whether the first has every option: what only the other has is gone.</param>
/// <param name="isExported">Whether the first is an export of clan's, which names one machine in defaults that name the machine.</param>
/// <param name="found">Takes what contradicts.</param>
internal sealed class TypeMerge(bool isExact, bool knowsAll, bool isExported, Contradictions found)
{
    public OptionType.Options Options(OptionType.Options first, OptionType.Options other, string place)
    {
        var others = other.Members.ToDictionary(option => option.Name, StringComparer.Ordinal);
        var members = first.Members.Select(option =>
            others.TryGetValue(option.Name, out var also) ? Of(option, also, $"{place} '{option.Name}'") : option
        );
        // Options that no schema shows, since setting them fails or is not meant, are still known.
        var known = new HashSet<string>(first.Members.Select(option => option.Name), StringComparer.Ordinal);
        var added = isExact
            ? []
            : other.Members.Where(option => !known.Contains(option.Name) && (!knowsAll || option.IsRemoved || option.IsInternal));
        return new(
            members.Concat(added).OrderBy(option => option.Name, Utf8Order.Comparer).ToList(),
            first.IsGroup || (!isExact && other.IsGroup),
            first.IsOpen
        );
    }

    private Option Of(Option first, Option other, string place)
    {
        var merged = first with { Description = first.Description.Length > 0 ? first.Description : other.Description };
        var type = Type(first.Type, other.Type, place);
        if (isExact)
            return merged with { Type = type };
        merged = merged with
        {
            IsRemoved = first.IsRemoved || other.IsRemoved,
            IsInternal = first.IsInternal || other.IsInternal,
            Since = first.Since ?? other.Since,
        };
        if (first.IsDefaultKnown && !(isExported && IsOfAMachine(first, other)))
        {
            if (other.IsDefaultKnown && first.Default is { } given && other.Default is { } differs && given != differs)
                found.Add($"the default of {place}", given, differs);
            return merged with { Type = type };
        }

        return merged with
        {
            Type = type,
            IsRequired = other.IsRequired,
            Default = other.Default,
            IsComputed = other.IsComputed,
            IsDefaultKnown = other.IsDefaultKnown,
        };
    }

    // In JSON Schema a default that clan computes is that of one machine, or none at all.
    private static bool IsOfAMachine(Option first, Option other) =>
        other.Default?.Contains('‹') == true || (first.IsRequired && other.IsComputed);

    private OptionType Type(OptionType first, OptionType other, string place) =>
        (first, other) switch
        {
            (OptionType.Options some, OptionType.Options others) => Options(some, others, place + ", option"),
            (OptionType.NullOr some, OptionType.NullOr others) => new OptionType.NullOr(Type(some.Of, others.Of, place)),
            (OptionType.List some, OptionType.List others) => new OptionType.List(
                Type(some.Of, others.Of, place),
                some.NonEmpty || (!isExact && others.NonEmpty)
            ),
            (OptionType.Map some, OptionType.Map others) => new OptionType.Map(Type(some.Of, others.Of, place)),
            _ when isExact || first == other => first,
            (OptionType.Anything, _) => other,
            (_, OptionType.Anything) => first,
            // What JSON Schema says of these is all that it can say.
            (OptionType.Text { Pattern: null, SingleLine: false, AbsolutePath: false }, OptionType.Text or OptionType.Lines) => other,
            (OptionType.Text or OptionType.Lines, OptionType.Text { Pattern: null, SingleLine: false, AbsolutePath: false }) => first,
            (OptionType.Map { Of: OptionType.Anything }, OptionType.Options or OptionType.Attributes) => other,
            (OptionType.Options or OptionType.Attributes, OptionType.Map { Of: OptionType.Anything }) => first,
            (OptionType.Integer some, OptionType.Integer others) => Integer(some, others, place),
            // JSON Schema has one level of branches where Nix has a choice in a choice.
            (OptionType.Either some, OptionType.Either others) when Flat(some).SequenceEqual(Flat(others)) => others,
            (OptionType.Either some, OptionType.Either others) when some.Branches.Count == others.Branches.Count => new OptionType.Either(
                some.Branches.Zip(others.Branches, (branch, also) => Type(branch, also, place)).ToList()
            ),
            (OptionType.Enumeration some, OptionType.Enumeration others)
                when some.Values.SequenceEqual(others.Values, StringComparer.Ordinal) => first,
            _ => Contradiction(first, other, place),
        };

    private OptionType.Integer Integer(OptionType.Integer first, OptionType.Integer other, string place)
    {
        if (
            (first.Minimum is { } low && other.Minimum is { } otherLow && low != otherLow)
            || (first.Maximum is { } high && other.Maximum is { } otherHigh && high != otherHigh)
        )
        {
            Contradiction(first, other, place);
        }

        return new(first.Minimum ?? other.Minimum, first.Maximum ?? other.Maximum);
    }

    private static IEnumerable<string> Flat(OptionType type) =>
        type is OptionType.Either either ? either.Branches.SelectMany(Flat) : [CompactObject.Write(type.Write)];

    private OptionType Contradiction(OptionType first, OptionType other, string place)
    {
        found.Add(place, CompactObject.Write(first.Write), CompactObject.Write(other.Write));
        return first;
    }
}
