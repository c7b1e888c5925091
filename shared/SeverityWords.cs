namespace Clan.Sdk.Shared;

/// <summary>How findings say how much they weigh, in the words that compilers use.</summary>
internal static class SeverityWords
{
    public const string Error = "error";
    public const string Warning = "warning";
    public const string Info = "info";
}
