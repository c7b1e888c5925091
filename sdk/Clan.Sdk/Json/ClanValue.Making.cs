using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <content>What a value is made of.</content>
public partial class ClanValue
{
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

    /// <summary>A list of texts.</summary>
    /// <exception cref="ArgumentException">A text holds a lone surrogate.</exception>
    public static implicit operator ClanValue(string[]? items) => items is null ? Null : List(items, static item => item);

    /// <summary>A list of integers.</summary>
    public static implicit operator ClanValue(int[]? items) => items is null ? Null : List(items, static item => item);

    /// <summary>A list of integers.</summary>
    public static implicit operator ClanValue(long[]? items) => items is null ? Null : List(items, static item => item);

    /// <summary>A list of numbers.</summary>
    /// <exception cref="ArgumentException">A number is infinite or not a number: JSON has neither.</exception>
    public static implicit operator ClanValue(double[]? items) => items is null ? Null : List(items, static item => item);

    /// <summary>A list of booleans.</summary>
    public static implicit operator ClanValue(bool[]? items) => items is null ? Null : List(items, static item => item);

    /// <summary>A list of lists of texts.</summary>
    /// <exception cref="ArgumentException">A text holds a lone surrogate.</exception>
    public static implicit operator ClanValue(string[][]? items) => items is null ? Null : List(items, static item => item);

    /// <summary>A list of texts.</summary>
    /// <exception cref="ArgumentException">A text holds a lone surrogate.</exception>
    public static implicit operator ClanValue(List<string>? items) => items is null ? Null : List(items, static item => item);

    /// <summary>A list.</summary>
    public static implicit operator ClanValue(List<ClanValue>? items) => items is null ? Null : List(items, static item => item);

    /// <summary>An object of texts.</summary>
    /// <exception cref="ArgumentException">A key or a text holds a lone surrogate.</exception>
    public static implicit operator ClanValue(Dictionary<string, string>? properties) =>
        properties is null ? Null : Object(properties, static value => value);

    /// <summary>A value of <c>System.Text.Json</c>; <c>1.0</c> stays a number.</summary>
    /// <exception cref="FormatException">It is no value that an inventory can hold, such as an integer of more than 64 bits.</exception>
    public static implicit operator ClanValue(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? Null : Parse(element.GetRawText());

    /// <summary>A value of <c>System.Text.Json</c>; a whole number made by a program is an integer there.</summary>
    /// <exception cref="FormatException">It is no value that an inventory can hold, such as an integer of more than 64 bits.</exception>
    public static implicit operator ClanValue(JsonNode? node) => node is null ? Null : Parse(node.ToJsonString());

    /// <summary>A list of the items, in this order.</summary>
    /// <exception cref="ArgumentException">The value nests deeper than 900 levels.</exception>
    public static ClanValue List(params ReadOnlySpan<ClanValue> items)
    {
        var copy = new ClanValue[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            copy[i] = items[i]?.Plain ?? Null;
        }

        return Nesting.Require(new ListValue(copy, default));
    }

    /// <summary>A list of texts.</summary>
    /// <remarks>An array is a value too, so that a list of one list could be meant: it is not.</remarks>
    /// <exception cref="ArgumentException">A text holds a lone surrogate.</exception>
    [OverloadResolutionPriority(1)]
    public static ClanValue List(IEnumerable<string> items) => List(items, static item => item);

    /// <summary>A list of anything that becomes a value one by one.</summary>
    /// <param name="items">The items, in this order.</param>
    /// <param name="convert">Makes a value of an item.</param>
    /// <exception cref="ArgumentException">The value nests deeper than 900 levels.</exception>
    public static ClanValue List<T>(IEnumerable<T> items, Func<T, ClanValue> convert)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(convert);
        return List([.. items.Select(convert)]);
    }

    /// <summary>An object of anything that becomes a value one by one.</summary>
    /// <param name="properties">The keys, which are unique, with what becomes their values.</param>
    /// <param name="convert">Makes a value of one.</param>
    /// <exception cref="ArgumentException">A key holds a lone surrogate or stands twice, or the value nests deeper than 900 levels.</exception>
    public static ClanValue Object<T>(IEnumerable<KeyValuePair<string, T>> properties, Func<T, ClanValue> convert)
    {
        ArgumentNullException.ThrowIfNull(properties);
        ArgumentNullException.ThrowIfNull(convert);
        return Object(properties.Select(property => KeyValuePair.Create(property.Key, convert(property.Value))));
    }

    /// <summary>An object of the properties.</summary>
    /// <exception cref="ArgumentException">A key holds a lone surrogate or stands twice, or the value nests deeper than 900 levels.</exception>
    public static ClanValue Object(IEnumerable<KeyValuePair<string, ClanValue>> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var result = new ObjectValue(default);
        foreach (var (name, value) in properties)
        {
            if (!result.TryAdd(WellFormed.Require(name, nameof(properties)), value?.Plain ?? Null, default))
            {
                throw new ArgumentException($"The key \"{name}\" stands twice.", nameof(properties));
            }
        }

        return Nesting.Require(result);
    }
}
