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
        // What is gone is no option of any revision: to know it takes nothing from what was read.
        var added = other.Members.Where(option =>
            !known.Contains(option.Name)
            && (isExact ? option.IsGone : !knowsAll || option.IsRemoved || option.IsInternal || option.IsObsolete)
        );
        return new(
            members.Concat(added).OrderBy(option => option.Name, Utf8Order.Comparer).ToList(),
            first.IsGroup || (!isExact && other.IsGroup),
            first.IsOpen
        );
    }

    private Option Of(Option first, Option other, string place)
    {
        var merged = first with { Description = first.Description.Length > 0 ? first.Description : other.Description };
        // Whoever describes an option has it: it is gone elsewhere.
        if (other.IsGone && !first.IsGone)
            return merged;
        var type = Type(first.Type, other.Type, place);
        if (isExact)
            return merged with { Type = type, Successor = first.Successor ?? (first.IsRemoved ? other.Successor : null) };
        merged = merged with
        {
            IsRemoved = first.IsRemoved || other.IsRemoved,
            IsInternal = first.IsInternal || other.IsInternal,
            Since = first.Since ?? other.Since,
            Successor = first.Successor ?? other.Successor,
            IsDeprecated = first.IsDeprecated || other.IsDeprecated,
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
        first.Kind switch
        {
            CompactType.Group or CompactType.Submodule => other is OptionType.Options others
                ? Options((OptionType.Options)first, others, place + ", option")
                : One(first, other, place, firstSaysMore: IsFree(other)),
            CompactType.NullOr => other is OptionType.NullOr others
                ? new OptionType.NullOr(Type(((OptionType.NullOr)first).Of, others.Of, place))
                : One(first, other, place),
            CompactType.List => other is OptionType.List others ? List((OptionType.List)first, others, place) : One(first, other, place),
            CompactType.Map => other is OptionType.Map others
                ? new OptionType.Map(Type(((OptionType.Map)first).Of, others.Of, place))
                : One(first, other, place, otherSaysMore: IsFree(first) && other is (OptionType.Options or OptionType.Attributes)),
            CompactType.Attributes => One(first, other, place, firstSaysMore: IsFree(other)),
            CompactType.Text => One(
                first,
                other,
                place,
                firstSaysMore: IsPlain(other),
                otherSaysMore: IsPlain(first) && other is (OptionType.Text or OptionType.Lines)
            ),
            CompactType.Lines => One(first, other, place, firstSaysMore: IsPlain(other)),
            CompactType.Integer => !isExact && other is OptionType.Integer others
                ? Integer((OptionType.Integer)first, others, place)
                : One(first, other, place),
            CompactType.Either => !isExact && other is OptionType.Either others
                ? Either((OptionType.Either)first, others, place)
                : One(first, other, place),
            CompactType.Enumeration => One(first, other, place, firstSaysMore: HaveSameValues((OptionType.Enumeration)first, other)),
            CompactType.Anything => One(first, other, place, otherSaysMore: true),
            CompactType.Float or CompactType.Boolean or CompactType.Unspecified or CompactType.Raw => One(first, other, place),
        };

    private OptionType One(OptionType first, OptionType other, string place, bool firstSaysMore = false, bool otherSaysMore = false)
    {
        if (isExact || firstSaysMore || first == other || other is OptionType.Anything)
        {
            return first;
        }

        return otherSaysMore ? other : Contradiction(first, other, place);
    }

    // What JSON Schema says of a text that Nix limits, and of attributes that Nix knows, is all that it can say.
    private static bool IsPlain(OptionType type) => type is OptionType.Text { Pattern: null, SingleLine: false, AbsolutePath: false };

    private static bool IsFree(OptionType type) => type is OptionType.Map { Of: OptionType.Anything };

    private static bool HaveSameValues(OptionType.Enumeration first, OptionType other) =>
        other is OptionType.Enumeration others && first.Values.SequenceEqual(others.Values, StringComparer.Ordinal);

    private OptionType.List List(OptionType.List first, OptionType.List other, string place) =>
        new(Type(first.Of, other.Of, place), first.NonEmpty || (!isExact && other.NonEmpty));

    // JSON Schema has one level of branches where Nix has a choice in a choice.
    private OptionType Either(OptionType.Either first, OptionType.Either other, string place)
    {
        if (Flat(first).SequenceEqual(Flat(other)))
        {
            return other;
        }

        return first.Branches.Count == other.Branches.Count
            ? new OptionType.Either(first.Branches.Zip(other.Branches, (branch, also) => Type(branch, also, place)).ToList())
            : One(first, other, place);
    }

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
