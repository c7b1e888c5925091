using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

public sealed partial class SyncTests
{
    [Fact]
    public void A_module_that_fails_costs_only_itself()
    {
        Answer();
        Sync().Exits(0);
        Answer(
            web: "[ { \"section\": \"instances\", \"input\": \"self\", \"name\": \"@me/web\", \"failed\": true } ]",
            strict: "echo 'error: attribute \"x\" missing' >&2; exit 1"
        );
        var before = Written();

        var result = Sync().Exits(1);

        Assert.Contains("error CLAN4073: Module \"@me/web\" of input \"self\" could not be read", result.Error, StringComparison.Ordinal);
        Assert.Contains(
            "could not be read. Its definition stays as it is. \"nix\" could not read the modules (exit code 1): error: attribute \"x\" missing",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Written());
    }

    [Fact]
    public void A_module_that_was_never_read_leaves_its_input_incomplete()
    {
        Answer(
            overview: Overview.Replace("[\"@me/web\"]", "[\"@me/bad\", \"@me/web\"]", StringComparison.Ordinal),
            web: "echo 'error: stack overflow' >&2; exit 1",
            alone: true
        );

        var result = Sync().Exits(1);

        Assert.Contains("\"@me/bad\" of input \"self\" could not be read", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\"complete\"", Read("self.me-web.json"), StringComparison.Ordinal);
        Assert.Contains("\"complete\"", Read("clan.sshd.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "echo 'error: no such flake' >&2; exit 1",
        "CLAN4031: \"nix\" could not read the flake (exit code 1): error: no such flake"
    )]
    [InlineData("echo garbage", "CLAN4033: \"nix\" was to read the flake, but its answer cannot be read")]
    [InlineData("printf '{\"core\": nu'", "CLAN4033: \"nix\" was to read the flake, but its answer cannot be read")]
    [InlineData("echo '{}'", "CLAN4033: \"nix\" was to read the flake, but its answer cannot be read")]
    [InlineData("echo null", "CLAN4033: \"nix\" was to read the flake, but its answer cannot be read")]
    [InlineData("sleep 60", "CLAN4032: \"nix\" did not read the flake within 1 seconds and was stopped.")]
    [InlineData("printf '\\377'", "CLAN4033")]
    [InlineData(
        "echo '{ \"hasClan\": false, \"core\": null, \"services\": [], \"hasInventory\": false, \"inputs\": {} }'",
        "CLAN4070: The flake has no clan"
    )]
    [InlineData(
        "echo '{ \"hasClan\": true, \"core\": null, \"services\": [], \"hasInventory\": false, \"inputs\": {} }'",
        "CLAN4071: No input of the flake brings clan's library"
    )]
    public void Says_why_a_flake_cannot_be_read_and_writes_nothing(string script, string expected)
    {
        FakeTool.Write(_folder, "nix", script);

        var result = Sync("--timeout", "1").Exits(2);

        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Not synchronized.\n", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("clan-modules")));
    }

    [Fact]
    public void A_machine_without_nix_is_told_so()
    {
        var result = Sync().Exits(2);

        Assert.Contains("CLAN4030: \"nix\" could not be started", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clan_of_the_services_time_is_described_for_its_section()
    {
        Answer(
            overview: """
            { "hasClan": true, "core": "clan-core", "hasInventory": false, "services": [{ "name": "mine", "input": "self" }], "inputs": {
              "clan-core": { "isCore": true, "lastModified": 1, "modules": null, "revision": "cccc" },
              "self": { "isCore": false, "lastModified": null, "modules": null, "revision": null } } }
            """,
            web: """
            [ { "section": "services", "input": "self", "name": "mine",
                "manifest": { "name": "mine", "description": "Mine.", "categories": [], "features": ["inventory"], "roles": {} },
                "roles": { "server": { "description": "", "declared": { "mine": { "key": { "type": { "name": "str", "description": "" }, "description": "" } } } } } } ]
            """
        );

        var result = Sync().Exits(0);

        Assert.Contains("info CLAN4072", result.Error, StringComparison.Ordinal);
        Assert.Contains("\"section\": \"services\",\n  \"input\": null,", Read("self.services.mine.json"), StringComparison.Ordinal);
        Assert.Contains("\"required\": [\n          \"key\"", Read("self.services.mine.json"), StringComparison.Ordinal);
    }
}
