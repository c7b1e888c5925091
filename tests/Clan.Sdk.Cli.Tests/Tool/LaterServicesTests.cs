using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

/// <summary>Inventories of the last months of the services section, as fleets had them.</summary>
public sealed class LaterServicesTests : IDisposable
{
    private const string Fields = """
        {
          "meta": { "name": "x" },
          "machines": {
            "a": { "machineClass": "nixos", "deploy": { "targetHost": "root@a", "buildHost": "root@b" } },
            "mac": { "machineClass": "darwin" }
          },
          "services": { "importer": { "i": { "roles": { "default": { "tags": ["nixos"] } } } } }
        }
        """;

    private const string Both = """
        {
          "meta": { "name": "x" },
          "machines": { "a": {} },
          "services": { "sshd": { "i": { "roles": { "server": { "tags": ["all"] } } } } },
          "instances": { "admin": { "roles": { "default": { "tags": { "all": {} } } } } }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--schema", "services")]
    [InlineData("--as-of", "2025-06-02")]
    public void Classes_and_build_hosts_are_known(params string[] options) => Run(["check", .. options, "inventory.json"], Fields).Exits(0);

    [Fact]
    public void A_day_of_before_does_not_know_them() =>
        Assert.Contains(
            "machineClass",
            Run(["check", "--as-of", "2025-01-10", "inventory.json"], Fields).Exits(1).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_day_that_is_none_is_wrong_usage() =>
        Assert.Contains(
            "'May' is no day",
            Run(["check", "--as-of", "May", "inventory.json"], Fields).Exits(2).Error,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_tag_of_a_class_stays_a_tag()
    {
        var migrated = Run(["migrate", "--schema", "services", "inventory.json"], Fields).Exits(0);

        Assert.DoesNotContain("[]", migrated.Output, StringComparison.Ordinal);
        Assert.Contains("\"nixos\": {}", migrated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_uses_both_sections_is_sent_to_a_command_that_helps()
    {
        Assert.Contains("CLAN3023", Run(["check", "inventory.json"], Both).Exits(1).Output, StringComparison.Ordinal);

        var migrated = Run(["migrate", "inventory.json"], Both).Exits(0);

        Assert.Contains("\"admin\"", migrated.Output, StringComparison.Ordinal);
        Assert.Contains("\"sshd\"", migrated.Output, StringComparison.Ordinal);
        Run(["check", "inventory.json"], migrated.Output).Exits(0);
    }

    private ToolResult Run(string[] arguments, string inventory)
    {
        _folder.Write("inventory.json", inventory);
        return Tool.Run(new ToolCall(arguments) { Folder = _folder.Path });
    }
}
