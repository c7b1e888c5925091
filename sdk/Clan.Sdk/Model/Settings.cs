using System.ComponentModel;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Json;

namespace Clan.Sdk;

/// <summary>
/// The base of generated settings: each option that was set, under its name in the inventory. Null leaves an option out, unless the
/// option takes null. Lists, dictionaries and nested settings may change until the settings are handed to an inventory.
/// </summary>
public abstract class Settings
{
    private List<SetOption> _options = [];

    /// <summary>The value as it is now; its options are read when it is handed to an inventory.</summary>
    internal ClanValue ToValue()
    {
        var value = new ObjectValue(default);
        foreach (var option in _options)
        {
            if (option.ToValue() is { } set)
            {
                value.AddNew(option.Name, set.Plain, default);
            }
        }

        return Nesting.Require(value);
    }

    /// <summary>Settings that say what the value says; a value that is no object says nothing.</summary>
    internal static T Of<T>(ClanValue value)
        where T : Settings, new()
    {
        var settings = new T();
        foreach (var (name, option) in value.Properties)
        {
            settings._options.Add(new GivenOption(name, option));
        }

        return settings;
    }

    /// <summary>A copy that can be changed without changing this.</summary>
    internal Settings Clone()
    {
        var copy = (Settings)MemberwiseClone();
        copy._options = [.. _options.Select(option => option.Copy())];
        return copy;
    }

    /// <summary>An option's text, JSON, list, dictionary or nested settings; null where it is not set.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? Get<T>(string option, SettingType<T> type)
        where T : class => Find(option, SettingType.NullOr(type)) is { } set ? set.Value : null;

    /// <summary>An option's integer, number, boolean or enumeration; null where it is not set.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? GetValue<T>(string option, SettingType<T> type)
        where T : struct => Find(option, SettingType.NullOrValue(type)) is { } set ? set.Value : null;

    /// <summary>An option's list, dictionary or nested settings; an empty one where it is not set, which counts from when something is in it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T GetOrEmpty<T>(string option, SettingType<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Find(option, type) is { } set)
        {
            return set.Value;
        }

        var empty = type.Empty!();
        _options.Add(new SetOption<T>(option, empty, type, IsImplied: true));
        return empty;
    }

    /// <summary>Sets an option; null leaves it out.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set<T>(string option, T? value, SettingType<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        Put(option, value is null ? null : new SetOption<T>(option, Checked(value, type), type));
    }

    /// <inheritdoc cref="Set{T}(string, T, SettingType{T})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set<T>(string option, T? value, SettingType<T> type)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(type);
        Put(option, value is { } known ? new SetOption<T?>(option, Checked(known, type), SettingType.NullOrValue(type)) : null);
    }

    /// <summary>Sets an option that takes null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetNullable<T>(string option, T? value, SettingType<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        Put(option, new SetOption<T?>(option, value is null ? null : Checked(value, type), SettingType.NullOr(type)));
    }

    /// <inheritdoc cref="SetNullable{T}(string, T, SettingType{T})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetNullable<T>(string option, T? value, SettingType<T> type)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(type);
        Put(option, new SetOption<T?>(option, value is { } known ? Checked(known, type) : null, SettingType.NullOrValue(type)));
    }

    // A value that JSON cannot hold is refused where it is set; what may still change is looked at when it is handed over.
    private static T Checked<T>(T value, SettingType<T> type)
    {
        if (type.Empty is null)
        {
            type.Write(value);
        }

        return value;
    }

    private SetOption<T>? Find<T>(string name, SettingType<T> type)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        var at = _options.FindIndex(option => option.Name == name);
        if (at >= 0 && _options[at] is GivenOption given)
        {
            _options[at] = new SetOption<T>(name, type.Read(given.Value), type);
        }

        return at < 0 ? null : _options[at] as SetOption<T>;
    }

    private void Put(string name, SetOption? option)
    {
        ArgumentNullException.ThrowIfNull(name);
        var at = _options.FindIndex(other => other.Name == name);
        if (option is null)
        {
            _options.RemoveAll(other => other.Name == name);
        }
        else if (at < 0)
        {
            _options.Add(option);
        }
        else
        {
            _options[at] = option;
        }
    }

    private abstract record SetOption(string Name)
    {
        /// <summary>The value; null where it does not count.</summary>
        public abstract ClanValue? ToValue();

        public abstract SetOption Copy();
    }

    // An option that reading made is implied: it counts when something is in it.
    private sealed record SetOption<T>(string Name, T Value, SettingType<T> Type, bool IsImplied = false) : SetOption(Name)
    {
        public override ClanValue? ToValue()
        {
            var value = Type.ToValue(Value);
            return IsImplied && value.Count == 0 ? null : value;
        }

        public override SetOption Copy() => this with { Value = Value is null ? Value : Type.Copy(Value) };
    }

    /// <summary>A value as JSON that no one has asked for by its type yet.</summary>
    private sealed record GivenOption(string Name, ClanValue Value) : SetOption(Name)
    {
        public override ClanValue ToValue() => Value;

        public override SetOption Copy() => this;
    }
}
