namespace Clan.Sdk.Resolution.Common;

/// <summary>What is said where a name is known, but as the other kind of member.</summary>
internal static class OtherKind
{
    public const string IsTag = " There is a tag of this name: to use it, write it under \"tags\".";
    public const string IsMachine = " There is a machine of this name: to use it, write it under \"machines\".";
}
