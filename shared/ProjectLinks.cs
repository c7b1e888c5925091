namespace Clan.Sdk.Shared;

/// <summary>Where the project's pages are.</summary>
internal static class ProjectLinks
{
    public const string Repository = "https://github.com/clan-sdk/clan-sdk";

    /// <summary>The pages of docs/, as eng/build-site.cs makes them.</summary>
    public const string Site = "https://clan-sdk.github.io/clan-sdk";

    /// <summary>The JSON Schema of role definitions, which the files name for editors.</summary>
    public const string RoleDefinitionSchema =
        "https://raw.githubusercontent.com/clan-sdk/clan-sdk/main/docs/schemas/role-definition.schema.json";

    /// <summary>The page that explains a finding.</summary>
    /// <param name="id">The finding's ID, such as <c>CLAN3001</c>.</param>
    public static string Diagnostic(string id) => $"{Site}/diagnostics/{id}.html";

    /// <summary>The page of a built-in module.</summary>
    /// <param name="section">Its section.</param>
    /// <param name="name">Its name.</param>
    public static string Module(string section, string name) => $"{Site}/modules/{section}/{name}.html";
}
