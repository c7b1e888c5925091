namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>Small inventories of which it is known what is wrong with them.</summary>
internal static class SampleInventories
{
    /// <summary>Sound, in today's schema: one tagged machine with a role.</summary>
    public const string Sound = """
        {
          "meta": { "name": "my-clan", "domain": "my.clan" },
          "machines": { "jon": { "tags": ["desk"] }, "sara": {} },
          "instances": {
            "shell": {
              "module": { "name": "sshd" },
              "roles": { "server": { "tags": { "desk": {} } }, "client": { "machines": { "sara": {} } } }
            }
          }
        }
        """;

    /// <summary>A misspelt key of a machine at line 3, column 24.</summary>
    public const string UnknownKey = """
        {
          "meta": { "name": "my-clan", "domain": "my.clan" },
          "machines": { "jon": { "tgas": [] } }
        }
        """;

    /// <summary>A tag that nothing carries: only a warning in today's schema.</summary>
    public const string UnknownTag = """
        {
          "meta": { "name": "my-clan", "domain": "my.clan" },
          "machines": { "jon": {} },
          "instances": { "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "dsek": {} } } } } }
        }
        """;

    /// <summary>No JSON: an object that does not end.</summary>
    public const string Malformed = "{\n  \"meta\": \n";

    /// <summary>Sound, in the schema of 2025.</summary>
    public const string Services = """
        {
          "meta": { "name": "my-clan" },
          "machines": { "jon": { "tags": ["backup"] }, "vault": {} },
          "services": {
            "borgbackup": {
              "nightly": { "roles": { "client": { "tags": ["backup"] }, "server": { "machines": ["vault"] } } }
            }
          }
        }
        """;
}
