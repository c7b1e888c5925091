using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.Nix.Tests;

/// <summary>sync against flakes over real clan-core of both times.</summary>
[Trait("Category", "Nix")]
public sealed class SyncTests
{
    [SkippableFact]
    public void The_built_in_instances_modules_are_those_of_clan_core() => Compare(NixSection.Instances);

    [SkippableFact]
    public void The_built_in_services_modules_are_those_of_clan_core() => Compare(NixSection.Services);

    [SkippableFact]
    public void Every_type_comes_through_and_a_broken_module_costs_only_itself()
    {
        using var flake = new FlakeFixture(NixSection.Instances);

        var (exitCode, output, error) = flake.Sync("--input", "self", "--input", "other", "--input", "broken");

        Assert.Equal(1, exitCode);
        Assert.Contains("\"@me/throws\" of input \"self\" could not be read", error, StringComparison.Ordinal);
        Assert.Contains("this module is not finished", error, StringComparison.Ordinal);
        Assert.Contains("\"@me/missing\" of input \"self\" could not be read", error, StringComparison.Ordinal);
        Assert.Contains("The modules of input \"broken\" could not be read", error, StringComparison.Ordinal);
        Assert.Contains("+ other fine", output, StringComparison.Ordinal);
        var types = Modules(flake)["@me/types"]["roles"]!["default"]!["options"]!;
        Assert.Equal("""{"t":"int","min":3,"max":9}""", types["between"]!.ToJsonString());
        Assert.Equal("""{"t":"enum","values":["a","b"],"default":"a"}""", types["choice"]!.ToJsonString());
        Assert.Equal("""{"t":"str","computed":true}""", types["clanName"]!.ToJsonString());
        Assert.Equal("""{"t":"list","of":{"t":"int","min":0,"max":65535},"nonEmpty":true}""", types["filled"]!.ToJsonString());
        Assert.Equal("""{"t":"raw","computed":true}""", types["package"]!.ToJsonString());
        Assert.Equal("""{"t":"nullOr","of":{"t":"str","pattern":"[a-z]\u002B"}}""", types["pattern"]!.ToJsonString());
        Assert.Equal(
            """{"t":"attrsOf","of":{"t":"submodule","options":{"size":{"t":"int","min":0,"max":255,"default":1}},"open":true},"default":{}}""",
            types["records"]!.ToJsonString()
        );
        Assert.Equal(
            """{"t":"str","computed":true}""",
            Modules(flake)["@me/meta"]["roles"]!["default"]!["options"]!["domain"]!.ToJsonString()
        );
        Assert.Equal(
            """{"t":"int","min":0,"max":65535,"computed":true}""",
            Modules(flake)["@me/default"]["roles"]!["default"]!["options"]!["port"]!.ToJsonString()
        );
    }

    [SkippableFact]
    public void A_second_run_writes_nothing_in_either_time()
    {
        foreach (var section in Enum.GetValues<NixSection>())
        {
            using var flake = new FlakeFixture(section);
            flake.Sync();

            var (_, output, _) = flake.Sync("--check");

            Assert.Equal("", output);
        }
    }

    [SkippableFact]
    public void A_services_module_of_ones_own_has_the_options_that_its_code_declares()
    {
        using var flake = new FlakeFixture(NixSection.Services);

        var (exitCode, _, error) = flake.Sync("--input", "self");

        Assert.True(exitCode == 0, error);
        Assert.Contains("info CLAN4072", error, StringComparison.Ordinal);
        var greeter = Assert.Single(Modules(flake)).Value;
        Assert.Equal(
            """{"section":"services","name":"greeter","features":["inventory"],"roles":{"server":{"max":1,"options":{"name":{"t":"str","default":"hello from \u2039machine\u203A"},"port":{"t":"int","min":0,"max":65535,"default":80}}}}}""",
            greeter.ToJsonString()
        );
    }

    // What only some days of the section services had is compared where the checkout has it.
    private static void Compare(NixSection section)
    {
        using var flake = new FlakeFixture(section);
        flake.Sync("--input", section == NixSection.Services ? "clan-core" : "clan");
        var (synced, ours) = (Modules(flake), ClanModules.All(section));
        foreach (var name in synced.Keys.Union(ours.Keys))
        {
            var (nix, known) = (synced.GetValueOrDefault(name), ours.GetValueOrDefault(name));
            if (nix is null)
            {
                Assert.True(known!["since"] is not null || known["until"] is not null, $"{name} is not in clan-core.");
                continue;
            }

            Assert.True(known is not null, $"{name} is in clan-core and nobody described it.");
            if (known["rolesSince"] is not null && nix["roles"]!.AsObject().Count == 0)
            {
                continue;
            }

            Assert.Null(Differences.Between(Comparable(nix), Comparable(known), name));
        }
    }

    private static JsonNode Comparable(JsonObject module)
    {
        var copy = module.DeepClone().AsObject();
        foreach (var key in new[] { "becomes", "complete", "rolesSince", "since", "successor", "until" })
        {
            copy.Remove(key);
        }

        // That a module is deprecated came and went, and changes nothing.
        copy["features"] = new JsonArray([
            .. copy["features"]!
                .AsArray()
                .Select(feature => feature!.GetValue<string>())
                .Where(feature => feature != "deprecated")
                .Select(feature => (JsonNode?)feature),
        ]);
        // An option that only says that it is gone is none.
        foreach (var (_, role) in copy["roles"]!.AsObject())
        {
            RemoveGone(role!["options"] as JsonObject);
        }

        return copy;
    }

    private static void RemoveGone(JsonObject? options)
    {
        foreach (var (name, option) in options?.ToList() ?? [])
        {
            if (option!["removed"] is not null)
            {
                options!.Remove(name);
            }
            else
            {
                RemoveGone(option["options"] as JsonObject);
            }
        }
    }

    private static Dictionary<string, JsonObject> Modules(FlakeFixture flake)
    {
        var read = Directory
            .GetFiles(flake.Definitions, "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => DefinitionReader.Read(file, File.ReadAllText(file)))
            .ToList();
        Assert.DoesNotContain(
            read.SelectMany(result => result.Diagnostics),
            finding => finding.Severity > Definitions.Diagnostics.DefinitionSeverity.Info
        );
        return read.SelectMany(result => result.Modules)
            .Select(module => JsonNode.Parse(module.Compact)!.AsObject())
            .ToDictionary(module => module["name"]!.GetValue<string>());
    }
}
