using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Written pairs of JSON and Nix, evaluated with real clan-core: nothing is lost, nothing is code that was not meant to be.</summary>
[Trait("Category", "Nix")]
public class PairTests
{
    [SkippableFact]
    public void Instances_get_the_modules_and_values_that_were_said()
    {
        var oracle = NixOracle.Pairs(NixSection.Instances, NixEnvironment.Require(NixSection.Instances));
        Run(oracle, new PairGen(NixSection.Instances, new InstancesGen(Mistakes.None).Inventory), DifferInstances, 81);
    }

    [SkippableFact]
    public void Services_get_the_modules_and_values_that_were_said()
    {
        var oracle = NixOracle.Pairs(NixSection.Services, NixEnvironment.Require(NixSection.Services));
        Run(oracle, new PairGen(NixSection.Services, new ServicesGen(Mistakes.None).Inventory), DifferServices, 82);
    }

    // Fleets in which people gave modules by path.
    [SkippableFact]
    public void Fleets_get_the_files_that_they_name()
    {
        var oracles = new Dictionary<NixSection, NixOracle>
        {
            [NixSection.Instances] = NixOracle.Pairs(NixSection.Instances, NixEnvironment.Require(NixSection.Instances)),
            [NixSection.Services] = NixOracle.Pairs(NixSection.Services, NixEnvironment.Require(NixSection.Services)),
        };
        var fleets = Directory
            .GetFiles(Repository.PathOf("tests/data/fleets"))
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject())
            .Select(fleet =>
                (
                    Section: fleet["services"] is null ? NixSection.Instances : NixSection.Services,
                    Input: FleetPaths.Of(fleet).ToJsonString()
                )
            )
            .Where(fleet => fleet.Input.Contains("\"path\"", StringComparison.Ordinal))
            .ToList();

        Assert.Equal([NixSection.Services, NixSection.Instances], fleets.Select(fleet => fleet.Section).Distinct().Order());
        foreach (var (section, input) in fleets)
        {
            var nix = oracles[section].Ask([input], (folder, text) => new Pair(text).Write(folder))[0];
            Assert.Empty(section == NixSection.Instances ? DifferInstances(input, nix) : DifferServices(input, nix));
        }
    }

    private static void Run(NixOracle oracle, PairGen inputs, Func<string, JsonNode?, IEnumerable<string>> differ, uint stream) =>
        new Differential(all => oracle.Ask(all, (folder, input) => new Pair(input).Write(folder)), differ).Run(inputs.Input, stream);

    private static IEnumerable<string> DifferInstances(string input, JsonNode? nix)
    {
        if (nix is null)
        {
            yield return "Nix aborts";
            yield break;
        }

        var pair = new Pair(input);
        var ours = new Resolution(pair.Inventory.Document, Section.Instances);
        Evaluate(ours.Json);
        foreach (var difference in InstancesTests.Differ(ours, nix))
        {
            yield return difference;
        }

        foreach (var (instance, result) in nix["instances"] as JsonObject ?? [])
        {
            foreach (var (role, found) in result!["roles"] as JsonObject ?? [])
            {
                var expected = pair.MarksAt("instances", instance, "roles", role, "extraModules").ToList();
                foreach (var (machine, loaded) in found!["loaded"]!.AsObject())
                {
                    if (!expected.SequenceEqual(Marks(loaded!)))
                    {
                        yield return $"{instance}.{role}.{machine}: Nix loads {loaded!.ToJsonString()}, said are {string.Join(", ", expected)}";
                    }
                }
            }
        }
    }

    private static IEnumerable<string> DifferServices(string input, JsonNode? nix)
    {
        if (nix is null)
        {
            yield return "Nix aborts";
            yield break;
        }

        var pair = new Pair(input);
        var ours = new Resolution(pair.Inventory.Document, Section.Services);
        Evaluate(ours.Json);
        foreach (var difference in ServicesTests.Differ(ours, nix))
        {
            yield return difference;
        }

        foreach (var (machine, result) in nix["machines"]?["ok"] as JsonObject ?? [])
        {
            var expected = new List<string>();
            foreach (var (service, instances) in result!["services"]!.AsObject())
            {
                foreach (var (instance, held) in instances!.AsObject())
                {
                    expected.AddRange(pair.MarksAt("services", service, instance, "extraModules"));
                    expected.AddRange(pair.MarksAt("services", service, instance, "machines", machine, "extraModules"));
                    foreach (var (role, members) in held!["roles"]!.AsObject())
                    {
                        if (members!["machines"]!.AsArray().Any(member => member!.GetValue<string>() == machine))
                        {
                            expected.AddRange(pair.MarksAt("services", service, instance, "roles", role, "extraModules"));
                        }
                    }
                }
            }

            if (!expected.SequenceEqual(Marks(result["loaded"]!)))
            {
                yield return $"{machine}: Nix loads {result["loaded"]!.ToJsonString()}, said are {string.Join(", ", expected)}";
            }
        }
    }

    private static IEnumerable<string> Marks(JsonNode loaded) =>
        loaded.AsArray().SelectMany(module => module!.AsArray()).Select(mark => mark!.GetValue<string>());

    // Text of Nix as what it evaluates to, as far as it is a setting.
    private static void Evaluate(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject @object:
                foreach (var (name, value) in @object.ToList())
                {
                    Evaluate(value);
                    if (Evaluated(value) is { } text)
                    {
                        @object[name] = text;
                    }
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    Evaluate(array[i]);
                    if (Evaluated(array[i]) is { } text)
                    {
                        array[i] = text;
                    }
                }

                break;
        }
    }

    private static string? Evaluated(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("<nix>", StringComparison.Ordinal)
            ? Pair.Settings.GetValueOrDefault(text["<nix>".Length..])
            : null;
}
