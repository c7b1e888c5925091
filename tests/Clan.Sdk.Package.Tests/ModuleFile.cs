namespace Clan.Sdk.Package.Tests;

/// <summary>A role definition file as a user would write one.</summary>
internal static class ModuleFile
{
    public static string WithOption(string module, string option) =>
        $$"""
            {
              "name": "{{module}}",
              "description": "A service of our own.",
              "features": ["inventory"],
              "roles": {
                "server": {
                  "description": "Where it runs.",
                  "settings": {
                    "type": "object",
                    "additionalProperties": false,
                    "properties": { "{{option}}": { "type": "string", "description": "Some text." } }
                  }
                }
              }
            }
            """;
}
