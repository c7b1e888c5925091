namespace Clan.Sdk;

/// <summary>The option behind a member of generated settings: read by the analyzers.</summary>
/// <param name="name">The option's name in the inventory.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class SettingAttribute(string name) : Attribute
{
    /// <summary>The option's name in the inventory.</summary>
    public string Name { get; } = name;

    /// <summary>True where the option has no default, so that something has to set it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True where the option takes null.</summary>
    public bool IsNullable { get; init; }
}
