namespace Clan.Sdk.CommandLine.Changes;

/// <summary>A change of a fleet, as people speak of it. What a kind does not have is null or empty.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Location">Where the new inventory says it, or where what said it before stood.</param>
internal sealed record FleetChange(ChangeKind Kind, SourceLocation Location)
{
    /// <summary>The machines that it meets.</summary>
    public IReadOnlyList<string> Machines { get; init; } = [];

    /// <summary>The tag.</summary>
    public string? Tag { get; init; }

    /// <summary>The instance as people name it.</summary>
    public string? Instance { get; init; }

    /// <summary>The instance's module; where only the module is named, settings of all its instances together.</summary>
    public string? Module { get; init; }

    /// <summary>The role.</summary>
    public string? Role { get; init; }

    /// <summary>The name before a renaming, or the module before a change of it.</summary>
    public string? Former { get; init; }

    /// <summary>Why a role was gained or lost.</summary>
    public IReadOnlyList<RoleCause> Causes { get; init; } = [];

    /// <summary>The path of a setting, of a machine's field or of the meta.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The value before; null where there was none.</summary>
    public ClanValue? Before { get; init; }

    /// <summary>The value after; null where there is none.</summary>
    public ClanValue? After { get; init; }

    /// <summary>Whether a value holds text of Nix, which nobody checks before the flake is evaluated.</summary>
    public bool IsUnchecked => Before is { HoldsNixExpression: true } || After is { HoldsNixExpression: true };

    /// <summary>The definitions that decide the value after; those that decided the one before where it is gone.</summary>
    public IReadOnlyList<SettingOrigin> Deciding { get; init; } = [];
}
