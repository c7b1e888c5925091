using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <content>What a program reads out of a value.</content>
public partial class ClanValue
{
    /// <summary>The number of items of a list or of keys of an object; 0 for every other kind.</summary>
    public virtual int Count => Plain is ObjectValue { Count: var count } ? count : 0;

    /// <summary>The keys and values of an object, in the order they were written; none for every other kind.</summary>
    public IEnumerable<KeyValuePair<string, ClanValue>> Properties =>
        Plain is ObjectValue { Properties: var properties }
            ? properties.Select(property => KeyValuePair.Create(property.Name, property.Value))
            : [];

    /// <summary>The value of a key. An initializer sets it, once; null leaves the key out (<see cref="Null"/> is JSON's null).</summary>
    /// <exception cref="KeyNotFoundException">The object has no such key.</exception>
    /// <exception cref="InvalidOperationException">The value is no object.</exception>
    /// <exception cref="ArgumentException">Set: the key holds a lone surrogate or stands twice, or the value nests deeper than 900 levels.</exception>
    [AllowNull]
    public ClanValue this[string key]
    {
        get =>
            As<ObjectValue>("object").TryGetValue(key, out var value)
                ? value
                : throw new KeyNotFoundException($"The object has no key \"{key}\".");
        init
        {
            ArgumentNullException.ThrowIfNull(key);
            WellFormed.Require(key, nameof(key));
            if (value is not null && !Initialized.TryAdd(key, value.Plain, default))
            {
                throw new ArgumentException($"The key \"{key}\" stands twice.", nameof(key));
            }

            Nesting.Require(Initialized);
        }
    }

    /// <summary>The item at a position, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list is shorter.</exception>
    /// <exception cref="InvalidOperationException">The value is no list.</exception>
    public ClanValue this[int position]
    {
        get
        {
            var items = As<ListValue>("list").Items;
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, items.Count);
            return items[position];
        }
    }

    /// <summary>The value of a key; false where the object has no such key or the value is no object.</summary>
    public bool TryGetValue(string key, [NotNullWhen(true)] out ClanValue? value)
    {
        value = (Plain as ObjectValue)?[key];
        return value is not null;
    }

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">The value is no text.</exception>
    public string AsString() => As<StringValue>("text").Value;

    /// <summary>The integer.</summary>
    /// <exception cref="InvalidOperationException">The value is no integer; <c>1.0</c> is none either.</exception>
    public long AsInt64() => As<IntegerValue>("integer").Value;

    /// <summary>The number; an integer is one too.</summary>
    /// <exception cref="InvalidOperationException">The value is neither a number nor an integer.</exception>
    public double AsDouble() => this is IntegerValue integer ? integer.Value : As<NumberValue>("number").Value;

    /// <summary>The boolean.</summary>
    /// <exception cref="InvalidOperationException">The value is no boolean.</exception>
    public bool AsBoolean() => As<BooleanValue>("boolean").Value;

    /// <summary>Reads a value from JSON.</summary>
    /// <exception cref="FormatException">The text is no JSON; the message says where and why.</exception>
    public static ClanValue Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var result = JsonText.Read(json, file: null, Nesting.OfValue);
        return result.Error is { } error ? throw new FormatException(error.ToString()) : result.Value;
    }

    /// <summary>The value as <c>System.Text.Json</c> has it; null for JSON's null. Numbers keep their text, so that <c>1.0</c> stays a number.</summary>
    /// <exception cref="InvalidOperationException">The value holds one of Nix, which JSON cannot hold.</exception>
    public JsonNode? ToJsonNode() => JsonNode.Parse(ToJsonText(), documentOptions: new() { MaxDepth = Nesting.OfDocument });

    /// <summary>The value as <c>System.Text.Json</c> has it. Numbers keep their text, so that <c>1.0</c> stays a number.</summary>
    /// <exception cref="InvalidOperationException">The value holds one of Nix, which JSON cannot hold.</exception>
    public JsonElement ToJsonElement()
    {
        using var document = JsonDocument.Parse(ToJsonText(), new() { MaxDepth = Nesting.OfDocument });
        return document.RootElement.Clone();
    }

    /// <summary>The value as JSON without whitespace, keys sorted by the bytes of UTF-8; a text stands for each value of Nix.</summary>
    public override string ToString() => CanonicalJson.ToText(this, indented: false);

    private string ToJsonText() =>
        HoldsNix ? throw new InvalidOperationException($"The value holds one of Nix, which JSON cannot hold: {ToString()}") : ToString();

    private T As<T>(string wanted)
        where T : ClanValue => Plain as T ?? throw new InvalidOperationException($"The value is no {wanted} but {Kind}: {ToString()}");
}
