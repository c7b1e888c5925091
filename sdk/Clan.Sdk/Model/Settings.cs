using System.ComponentModel;
using Clan.Sdk.Json;

namespace Clan.Sdk;

/// <summary>The base of generated settings: each member that was set, null included, under its name in the inventory.</summary>
public abstract class Settings
{
    private readonly List<(string Name, Func<ClanValue?> Value)> _members = [];

    /// <summary>The value as it is now; its members are read when it is handed to an inventory.</summary>
    internal ClanValue ToValue()
    {
        var value = new ObjectValue(default);
        foreach (var (name, member) in _members)
        {
            value.TryAdd(name, member() ?? ClanValue.Null, default);
        }

        return Nesting.Require(value);
    }

    /// <summary>Sets a text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(string wireName, string? value) => Set(wireName, (ClanValue)value);

    /// <summary>Sets an integer.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(string wireName, long? value) => Set(wireName, value is { } known ? known : ClanValue.Null);

    /// <summary>Sets a number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(string wireName, double? value) => Set(wireName, value is { } known ? known : ClanValue.Null);

    /// <summary>Sets a boolean.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(string wireName, bool? value) => Set(wireName, value is { } known ? known : ClanValue.Null);

    /// <summary>Sets nested settings.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(string wireName, Settings? value) => SetMember(wireName, () => value?.ToValue());

    /// <summary>Sets any value; null is JSON's null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(string wireName, ClanValue? value) => SetMember(wireName, () => value);

    /// <summary>Sets a value that is read (a list or a dictionary may still change) when the settings are handed to an inventory.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set<T>(string wireName, T value, Func<T, ClanValue?> convert)
    {
        ArgumentNullException.ThrowIfNull(convert);
        SetMember(wireName, () => convert(value));
    }

    private void SetMember(string name, Func<ClanValue?> value)
    {
        ArgumentNullException.ThrowIfNull(name);
        var at = _members.FindIndex(member => member.Name == name);
        if (at < 0)
        {
            _members.Add((name, value));
        }
        else
        {
            _members[at] = (name, value);
        }
    }
}
