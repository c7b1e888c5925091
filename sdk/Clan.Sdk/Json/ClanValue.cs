using System.Collections;
using System.Runtime.CompilerServices;

namespace Clan.Sdk;

/// <summary>
/// A JSON value: what a free-form setting holds and what resolution gives back. Immutable.
/// Text, integers, numbers, booleans, lists (<c>["a", 1]</c>) and dictionaries convert implicitly.
/// </summary>
/// <remarks>An integer and a number are different kinds: <c>1</c> and <c>1.0</c> are not equal, as in Nix.</remarks>
[CollectionBuilder(typeof(ClanValue), nameof(List))]
public abstract class ClanValue : IEnumerable<ClanValue>, IEquatable<ClanValue>
{
    private protected ClanValue(SourceLocation location) => Location = location;

    /// <summary>The JSON <c>null</c>: an explicit value, different from not setting anything.</summary>
    public static ClanValue Null { get; } = new Json.NullValue(default);

    /// <summary>What the value is.</summary>
    public abstract ClanValueKind Kind { get; }

    internal SourceLocation Location { get; }

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentException">The text holds a lone surrogate, which is no Unicode text.</exception>
    public static implicit operator ClanValue(string? value) =>
        value is null ? Null : new Json.StringValue(Json.WellFormed.Require(value, nameof(value)), default);

    /// <summary>An integer (64 bit, signed, as in Nix).</summary>
    public static implicit operator ClanValue(long value) => new Json.IntegerValue(value, default);

    /// <summary>A number; it stays one even where it is whole (<c>1.0</c>).</summary>
    /// <exception cref="ArgumentException">The number is infinite or not a number: JSON has neither.</exception>
    public static implicit operator ClanValue(double value) =>
        double.IsFinite(value)
            ? new Json.NumberValue(value, default)
            : throw new ArgumentException("JSON has no infinite numbers and no NaN.", nameof(value));

    /// <summary>A boolean.</summary>
    public static implicit operator ClanValue(bool value) => new Json.BooleanValue(value, default);

    /// <summary>A list.</summary>
    public static implicit operator ClanValue(ClanValue[] items) => List(items);

    /// <summary>An object; its keys are unique, their order has no meaning.</summary>
    /// <exception cref="ArgumentException">A key holds a lone surrogate.</exception>
    public static implicit operator ClanValue(Dictionary<string, ClanValue> properties) => Object(properties);

    /// <summary>A list of the items, in this order.</summary>
    public static ClanValue List(params ReadOnlySpan<ClanValue> items)
    {
        var copy = new ClanValue[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            copy[i] = items[i] ?? Null;
        }

        return new Json.ListValue(copy, default);
    }

    /// <summary>A list of texts.</summary>
    /// <exception cref="ArgumentException">A text holds a lone surrogate.</exception>
    public static ClanValue List(IEnumerable<string> items) => List([.. items.Select(item => (ClanValue)item)]);

    /// <summary>An object of the properties.</summary>
    /// <exception cref="ArgumentException">A key holds a lone surrogate or stands twice.</exception>
    public static ClanValue Object(IEnumerable<KeyValuePair<string, ClanValue>> properties)
    {
        var result = new Json.ObjectValue(default);
        foreach (var (name, value) in properties)
        {
            if (!result.TryAdd(Json.WellFormed.Require(name, nameof(properties)), value ?? Null, default))
            {
                throw new ArgumentException($"The key \"{name}\" stands twice.", nameof(properties));
            }
        }

        return result;
    }

    /// <summary>Whether both are the same JSON value; the order of an object's keys does not matter.</summary>
    public bool Equals(ClanValue? other) => other is not null && Json.ValueEquality.Same(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClanValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Json.ValueEquality.Hash(this);

    /// <summary>The items of a list; none for every other kind.</summary>
    public virtual IEnumerator<ClanValue> GetEnumerator() => Enumerable.Empty<ClanValue>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
