using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>
/// A JSON value: what a free-form setting holds and what resolution gives back. Immutable.
/// Text, integers, numbers, booleans, lists (<c>["a", 1]</c>), arrays, dictionaries and the types of <c>System.Text.Json</c> convert
/// implicitly; an object is written <c>new() { ["port"] = 22, ["keys"] = new() { ["jon"] = "…" } }</c>.
/// </summary>
/// <remarks>
/// An integer and a number are different kinds: <c>1</c> and <c>1.0</c> are not equal, as in Nix. In an initializer a number that is missing
/// leaves its key out, since JSON's null has to be meant: that is written <c>port ?? ClanValue.Null</c>.
/// </remarks>
[CollectionBuilder(typeof(ClanValue), nameof(List))]
[JsonConverter(typeof(ClanValueJsonConverter))]
public partial class ClanValue : IEnumerable<ClanValue>, IEquatable<ClanValue>
{
    private readonly int _line;
    private readonly int _column;

    // The file it stands in; of an object that an initializer fills, which stands nowhere, the object. Documents are made of millions of values.
    private object? _fileOrInitialized;

    /// <summary>An object, to be filled by an initializer: <c>new() { ["port"] = 22 }</c>.</summary>
    public ClanValue() { }

    private protected ClanValue(SourceLocation location) =>
        (_fileOrInitialized, _line, _column) = (location.File, location.Line, location.Column);

    /// <summary>The JSON <c>null</c>: an explicit value, different from not setting anything.</summary>
    public static ClanValue Null { get; } = new NullValue(default);

    /// <summary>What the value is.</summary>
    public virtual ClanValueKind Kind => ClanValueKind.Object;

    internal SourceLocation Location => new(_fileOrInitialized as string, _line, _column);

    /// <summary>How deep it nests; 1 for a scalar and for an empty list or object.</summary>
    internal virtual int Depth => Plain is ObjectValue { Depth: var depth } ? depth : 1;

    /// <summary>The value as one of the types below, whoever made it: what documents and other values are made of.</summary>
    internal ClanValue Plain => GetType() == typeof(ClanValue) ? Initialized : this;

    /// <summary>Whether it is or holds what only Nix can say.</summary>
    internal bool HoldsNix => NixLabel.IsHeldBy(Plain, expressionsOnly: false);

    /// <summary>Whether it is or holds text of Nix, which nobody checks.</summary>
    internal bool HoldsNixExpression => NixLabel.IsHeldBy(Plain, expressionsOnly: true);

    private ObjectValue Initialized => (ObjectValue)(_fileOrInitialized ??= new ObjectValue(default));

    /// <summary>Whether both are the same JSON value; the order of an object's keys does not matter.</summary>
    public bool Equals(ClanValue? other) => other is not null && ValueEquality.Same(Plain, other.Plain);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClanValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueEquality.Hash(Plain);

    /// <summary>The items of a list; none for every other kind.</summary>
    public virtual IEnumerator<ClanValue> GetEnumerator() => Enumerable.Empty<ClanValue>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
