using System.Collections;
using System.Runtime.CompilerServices;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>
/// A JSON value: what a free-form setting holds and what resolution gives back. Immutable.
/// Text, integers, numbers, booleans, lists (<c>["a", 1]</c>) and dictionaries convert implicitly.
/// </summary>
/// <remarks>An integer and a number are different kinds: <c>1</c> and <c>1.0</c> are not equal, as in Nix.</remarks>
[CollectionBuilder(typeof(ClanValue), nameof(List))]
public abstract partial class ClanValue : IEnumerable<ClanValue>, IEquatable<ClanValue>
{
    private protected ClanValue(SourceLocation location) => Location = location;

    /// <summary>The JSON <c>null</c>: an explicit value, different from not setting anything.</summary>
    public static ClanValue Null { get; } = new NullValue(default);

    /// <summary>What the value is.</summary>
    public abstract ClanValueKind Kind { get; }

    internal SourceLocation Location { get; }

    /// <summary>How deep it nests; 1 for a scalar and for an empty list or object.</summary>
    internal virtual int Depth => 1;

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentException">The text holds a lone surrogate, which is no Unicode text.</exception>
    public static implicit operator ClanValue(string? value) =>
        value is null ? Null : new StringValue(WellFormed.Require(value, nameof(value)), default);

    /// <summary>An integer (64 bit, signed, as in Nix).</summary>
    public static implicit operator ClanValue(long value) => new IntegerValue(value, default);

    /// <summary>A number; it stays one even where it is whole (<c>1.0</c>).</summary>
    /// <exception cref="ArgumentException">The number is infinite or not a number: JSON has neither.</exception>
    public static implicit operator ClanValue(double value) =>
        double.IsFinite(value)
            ? new NumberValue(value, default)
            : throw new ArgumentException("JSON has no infinite numbers and no NaN.", nameof(value));

    /// <summary>A boolean.</summary>
    public static implicit operator ClanValue(bool value) => new BooleanValue(value, default);

    /// <summary>A list.</summary>
    public static implicit operator ClanValue(ClanValue[]? items) => items is null ? Null : List(items);

    /// <summary>An object; its keys are unique, their order has no meaning.</summary>
    /// <exception cref="ArgumentException">A key holds a lone surrogate.</exception>
    public static implicit operator ClanValue(Dictionary<string, ClanValue>? properties) => properties is null ? Null : Object(properties);

    /// <summary>A list of the items, in this order.</summary>
    /// <exception cref="ArgumentException">The value nests deeper than 900 levels.</exception>
    public static ClanValue List(params ReadOnlySpan<ClanValue> items)
    {
        var copy = new ClanValue[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            copy[i] = items[i] ?? Null;
        }

        return Nesting.Require(new ListValue(copy, default));
    }

    /// <summary>A list of texts.</summary>
    /// <exception cref="ArgumentException">A text holds a lone surrogate.</exception>
    public static ClanValue List(IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return List([.. items.Select(item => (ClanValue)item)]);
    }

    /// <summary>An object of the properties.</summary>
    /// <exception cref="ArgumentException">A key holds a lone surrogate or stands twice, or the value nests deeper than 900 levels.</exception>
    public static ClanValue Object(IEnumerable<KeyValuePair<string, ClanValue>> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var result = new ObjectValue(default);
        foreach (var (name, value) in properties)
        {
            if (!result.TryAdd(WellFormed.Require(name, nameof(properties)), value ?? Null, default))
            {
                throw new ArgumentException($"The key \"{name}\" stands twice.", nameof(properties));
            }
        }

        return Nesting.Require(result);
    }

    /// <summary>Whether both are the same JSON value; the order of an object's keys does not matter.</summary>
    public bool Equals(ClanValue? other) => other is not null && ValueEquality.Same(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClanValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueEquality.Hash(this);

    /// <summary>The items of a list; none for every other kind.</summary>
    public virtual IEnumerator<ClanValue> GetEnumerator() => Enumerable.Empty<ClanValue>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
