namespace Clan.Sdk.Generator.Shapes;

/// <summary>What settings a place of the inventory takes.</summary>
/// <param name="IsOpen">True for any JSON object (nobody described the options).</param>
/// <param name="ClassName">The settings class, without the owner's prefix; null where the place is open or has no options at all.</param>
internal sealed record SettingsShape(bool IsOpen, string? ClassName)
{
    public bool Exist => IsOpen || ClassName is not null;
}
