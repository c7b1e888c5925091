namespace Clan.Sdk.Shared;

/// <summary>What a default may contain in place of what is known at each use only.</summary>
internal static class DefaultPlaceholder
{
    /// <summary>The key of the record that the option is in.</summary>
    public const string Name = "‹name›";

    /// <summary>The machine that is resolved.</summary>
    public const string Machine = "‹machine›";

    public static bool IsIn(string text) =>
        text.IndexOf(Name, StringComparison.Ordinal) >= 0 || text.IndexOf(Machine, StringComparison.Ordinal) >= 0;
}
