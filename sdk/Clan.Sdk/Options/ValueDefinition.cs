namespace Clan.Sdk.Options;

/// <summary>What one level says about an option.</summary>
/// <param name="Value">The value; it may carry marks (<c>_type</c>).</param>
/// <param name="Level">The level that says it.</param>
/// <param name="Priority">The priority unless a mark gives another: the lowest number wins.</param>
/// <param name="IsOrdered">Whether an <c>order</c> mark was taken off it.</param>
internal readonly record struct ValueDefinition(
    ClanValue Value,
    SettingsLevel Level,
    double Priority = ValueDefinition.DefaultPriority,
    bool IsOrdered = false
)
{
    public const double DefaultPriority = 100;

    /// <summary>The priority of an option's own default: any other definition beats it.</summary>
    public const double OptionDefaultPriority = 1500;

    public SourceLocation Location => Value.Location;

    /// <summary>What the same level says about something inside: priority and order stay with the whole.</summary>
    public ValueDefinition With(ClanValue value) => new(value, Level);
}
