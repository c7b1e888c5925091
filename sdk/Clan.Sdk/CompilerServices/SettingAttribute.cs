using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>The option behind a member of generated settings: read by the analyzers.</summary>
/// <param name="name">The option's name in the inventory.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SettingAttribute(string name) : Attribute
{
    /// <summary>The option's name in the inventory.</summary>
    public string Name { get; } = name;

    /// <summary>True where the option has no default, so that something has to set it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True where the option takes null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True where the option takes no empty list.</summary>
    public bool IsNonEmpty { get; init; }

    /// <summary>The least integer; of a list or dictionary, of each in it.</summary>
    public long Minimum { get; init; } = long.MinValue;

    /// <summary>The greatest integer; of a list or dictionary, of each in it.</summary>
    public long Maximum { get; init; } = long.MaxValue;

    /// <summary>The regular expression that a text matches; of a list or dictionary, that each in it does.</summary>
    public string? Pattern { get; init; }

    /// <summary>True where a text is an absolute path.</summary>
    public bool IsAbsolutePath { get; init; }

    /// <summary>True where a text has no line break.</summary>
    public bool IsSingleLine { get; init; }

    /// <summary>True where the texts of several levels are joined; others have to agree.</summary>
    public bool IsJoined { get; init; }

    /// <summary>True for a group of options, which is there even where nothing sets it.</summary>
    public bool IsGroup { get; init; }

    /// <summary>True where the value is the key of its record unless it is set.</summary>
    public bool DefaultsToKey { get; init; }

    /// <summary>In settings for all roles: the roles that declare the option; null where all do.</summary>
    public string[]? Roles { get; init; }
}
