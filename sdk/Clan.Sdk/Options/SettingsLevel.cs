namespace Clan.Sdk;

/// <summary>Where in the inventory a setting can be given.</summary>
public enum SettingsLevelKind
{
    /// <summary>The option's own default; nothing in the inventory sets it.</summary>
    Default,

    /// <summary>The instance's config (services schema).</summary>
    Instance,

    /// <summary>The config or settings of one machine.</summary>
    Machine,

    /// <summary>The config or settings of a role.</summary>
    Role,

    /// <summary>The settings of a role's tag (instances schema).</summary>
    Tag,
}

/// <summary>The level of an inventory that a value comes from.</summary>
public sealed record SettingsLevel
{
    internal SettingsLevel(SettingsLevelKind kind, string? instance = null, string? name = null)
    {
        Kind = kind;
        Instance = instance;
        Name = name;
    }

    /// <summary>The option's own default.</summary>
    public static SettingsLevel Default { get; } = new(SettingsLevelKind.Default);

    /// <summary>The kind of level.</summary>
    public SettingsLevelKind Kind { get; }

    /// <summary>The instance; null for a default.</summary>
    public string? Instance { get; }

    /// <summary>The machine, role or tag where the kind names one.</summary>
    public string? Name { get; }

    internal InventoryAddress Address =>
        new()
        {
            Instance = Instance,
            Role = Kind == SettingsLevelKind.Role ? Name : null,
            Machine = Kind == SettingsLevelKind.Machine ? Name : null,
            Tag = Kind == SettingsLevelKind.Tag ? Name : null,
        };

    /// <inheritdoc/>
    public override string ToString() =>
        Kind switch
        {
            SettingsLevelKind.Default => "default",
            SettingsLevelKind.Instance => $"instance {Instance}",
            _ => $"{Kind.ToString().ToLowerInvariant()} {Name} of {Instance}",
        };
}
