using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Clan.Sdk.CompilerServices;

/// <summary>How the C# type of an option becomes JSON, and JSON that type. For generated code.</summary>
/// <typeparam name="T">The C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SettingType<T>
{
    internal SettingType(Func<T, ClanValue> write, Func<ClanValue, T> read, Func<T, T>? copy = null, Func<T>? empty = null)
    {
        Write = write;
        Read = read;
        Copy = copy ?? (static value => value);
        Empty = empty;
    }

    internal Func<T, ClanValue> Write { get; }

    internal Func<ClanValue, T> Read { get; }

    /// <summary>A copy that can be changed on its own.</summary>
    internal Func<T, T> Copy { get; }

    /// <summary>What stands for a value that is not set; null for single values.</summary>
    internal Func<T>? Empty { get; }

    /// <summary>A value as JSON; null as JSON's null.</summary>
    public ClanValue ToValue(T? value) => value is null ? ClanValue.Null : Write(value);
}

/// <summary>The types that generated settings are made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SettingType
{
    /// <summary>A text.</summary>
    public static SettingType<string> Text { get; } = new(static value => value, static value => value.AsString());

    /// <summary>An integer.</summary>
    public static SettingType<long> Integer { get; } = new(static value => value, static value => value.AsInt64());

    /// <summary>A number.</summary>
    public static SettingType<double> Number { get; } = new(static value => value, static value => value.AsDouble());

    /// <summary>A boolean.</summary>
    public static SettingType<bool> Boolean { get; } = new(static value => value, static value => value.AsBoolean());

    /// <summary>Any JSON.</summary>
    public static SettingType<ClanValue> Free { get; } = new(static value => value, static value => value);

    /// <summary>Nested settings.</summary>
    public static SettingType<T> Record<T>()
        where T : Settings, new() => RecordType<T>.Instance;

    /// <summary>An enumeration whose members, counted from 0, stand for these words.</summary>
    public static SettingType<T> Enumeration<T>(params string[] words)
        where T : struct, Enum =>
        new(
            value =>
                Unsafe.BitCast<T, int>(value) is var at && at >= 0 && at < words.Length
                    ? words[at]
                    : throw new ArgumentOutOfRangeException(nameof(value), value, "The enumeration has no such value."),
            value =>
                Array.IndexOf(words, value.AsString()) is >= 0 and var at
                    ? Unsafe.BitCast<int, T>(at)
                    : throw new InvalidOperationException($"The enumeration {typeof(T).Name} has no value {value}.")
        );

    /// <summary>A text, any JSON, a list, a dictionary or nested settings, or null.</summary>
    public static SettingType<T?> NullOr<T>(SettingType<T> of)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(of);
        return new(
            of.ToValue,
            value => value.Kind == ClanValueKind.Null ? null : of.Read(value),
            value => value is null ? null : of.Copy(value)
        );
    }

    /// <summary>An integer, a number, a boolean or an enumeration, or null.</summary>
    public static SettingType<T?> NullOrValue<T>(SettingType<T> of)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(of);
        return new(
            value => value is { } known ? of.Write(known) : ClanValue.Null,
            value => value.Kind == ClanValueKind.Null ? null : of.Read(value)
        );
    }

    /// <summary>A list.</summary>
    public static SettingType<IEnumerable<T>> List<T>(SettingType<T> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return new(
            items => ClanValue.List([.. items.Select(of.ToValue)]),
            value => [.. value.Select(of.Read)],
            items => [.. items.Select(item => item is null ? item : of.Copy(item))],
            static () => []
        );
    }

    /// <summary>A dictionary.</summary>
    public static SettingType<Dictionary<string, T>> Map<T>(SettingType<T> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return new(
            entries => ClanValue.Object(entries, of.ToValue),
            value => value.Properties.ToDictionary(entry => entry.Key, entry => of.Read(entry.Value)),
            entries => entries.ToDictionary(entry => entry.Key, entry => entry.Value is null ? entry.Value : of.Copy(entry.Value)),
            static () => []
        );
    }

    /// <summary>A value as JSON; null as nothing, for what does not take null.</summary>
    public static ClanValue? ValueOf<T>(T? value, SettingType<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        return value is null ? null : type.Write(value);
    }

    /// <inheritdoc cref="ValueOf{T}(T, SettingType{T})"/>
    public static ClanValue? ValueOf<T>(T? value, SettingType<T> type)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(type);
        return value is { } known ? type.Write(known) : null;
    }

    private static class RecordType<T>
        where T : Settings, new()
    {
        public static readonly SettingType<T> Instance = new(
            static value => value.ToValue(),
            Settings.Of<T>,
            static value => value.Copy(),
            static () => new()
        );
    }
}
