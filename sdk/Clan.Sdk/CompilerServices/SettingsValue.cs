using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>Turns the types of generated settings into JSON values. For generated code; <c>null</c> becomes JSON's null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SettingsValue
{
    /// <summary>A text.</summary>
    public static ClanValue Of(string? value) => value;

    /// <summary>An integer.</summary>
    public static ClanValue Of(long? value) => value is { } known ? known : ClanValue.Null;

    /// <summary>A number.</summary>
    public static ClanValue Of(double? value) => value is { } known ? known : ClanValue.Null;

    /// <summary>A boolean.</summary>
    public static ClanValue Of(bool? value) => value is { } known ? known : ClanValue.Null;

    /// <summary>A value that is one already.</summary>
    public static ClanValue Of(ClanValue? value) => value ?? ClanValue.Null;

    /// <summary>Nested settings.</summary>
    public static ClanValue Of(Settings? value) => value?.ToValue() ?? ClanValue.Null;

    /// <summary>A list, item by item.</summary>
    public static ClanValue List<T>(IEnumerable<T>? items, Func<T, ClanValue> convert) =>
        items is null ? ClanValue.Null : ClanValue.List([.. items.Select(convert)]);

    /// <summary>A dictionary, value by value.</summary>
    public static ClanValue Map<T>(IEnumerable<KeyValuePair<string, T>>? entries, Func<T, ClanValue> convert) =>
        entries is null ? ClanValue.Null : ClanValue.Object(entries.Select(entry => KeyValuePair.Create(entry.Key, convert(entry.Value))));
}
