namespace Clan.Sdk.Shared;

/// <summary>Where the project's pages are.</summary>
internal static class ProjectLinks
{
    public const string Repository = "https://github.com/clan-sdk/clan-sdk";

    /// <summary>The page that explains a finding.</summary>
    /// <param name="id">The finding's ID, such as <c>CLAN3001</c>.</param>
    public static string Diagnostic(string id) => $"{Repository}/blob/main/docs/diagnostics/{id}.md";
}
