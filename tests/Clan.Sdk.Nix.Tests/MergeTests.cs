using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using CsCheck;

namespace Clan.Sdk.Nix.Tests;

/// <summary>The merge engine against nixpkgs' module system: random option types, random definitions.</summary>
[Trait("Category", "Nix")]
public class MergeTests
{
    [SkippableTheory]
    [InlineData(0, 0, 11)]
    [InlineData(0.02, 0, 12)]
    [InlineData(0.03, 0.05, 13)]
    public void A_group_merges_as_in_services(double wrong, double marked, uint stream) =>
        Compare(NixSection.Services, ModuleSystem.Services, group: true, new(wrong, marked), stream);

    [SkippableTheory]
    [InlineData(0, 0, 21)]
    [InlineData(0.02, 0, 22)]
    [InlineData(0.03, 0.05, 23)]
    public void A_module_merges_as_in_instances(double wrong, double marked, uint stream) =>
        Compare(NixSection.Instances, ModuleSystem.Instances, group: false, new(wrong, marked), stream);

    private static void Compare(NixSection section, ModuleSystem rules, bool group, Mistakes mistakes, uint stream)
    {
        var oracle = NixOracle.Merge(NixEnvironment.RequireLibrary(section), group);
        new Differential(oracle.Ask, (input, nix) => Differ(input, nix, rules, group)).Run(Inputs(mistakes), stream);
    }

    private static Gen<string> Inputs(Mistakes mistakes) =>
        TypeGen.Options.SelectMany(options =>
            mistakes
                .At(SettingsGen.Options(JsonNode.Parse(options)!.AsObject(), mistakes, 0.6))
                .List[1, 4]
                .Select(definitions => $$"""{"options":{{options}},"definitions":[{{string.Join(",", definitions)}}]}""")
        );

    private static IEnumerable<string> Differ(string input, JsonNode? nix, ModuleSystem rules, bool group)
    {
        using var document = JsonDocument.Parse(input);
        if (
            nix is null
            || !document.RootElement.TryGetProperty("options", out var declared)
            || !document.RootElement.TryGetProperty("definitions", out var values)
        )
        {
            yield break;
        }

        var options = CompactReader
            .ReadModule("""{"name":"m","roles":{"r":{"options":""" + declared.GetRawText() + "}}}")
            .Roles["r"]
            .Options!;
        var definitions = values
            .EnumerateArray()
            .Select(value => new ValueDefinition(JsonElementValues.Read(value), SettingsLevel.Default))
            .ToArray();
        var context = new MergeContext(rules);
        var ours = group
            ? ModuleEvaluation.EvaluateGroup(context, options, definitions)
            : ModuleEvaluation.Evaluate(context, new ModuleShape(options, HasModuleSyntax: true), definitions);
        var problems = context.Problems.Select(problem => (problem.Path.ToArray(), problem.Kind.Name)).ToList();
        if (nix["value"] is not { } value)
        {
            if (ours.Value is not null || problems.Count == 0)
            {
                yield return $"Nix refuses the whole, ours is {Differences.Show(Node(ours.Value))}";
            }

            yield break;
        }

        if (ours.Value is null)
        {
            yield return $"ours fails as a whole ({string.Join("; ", context.Problems.Select(problem => problem.Message))}), Nix has {Differences.Show(value)}";
            yield break;
        }

        if (Differences.Between(value, Node(ours.Value)) is { } difference)
        {
            yield return difference;
        }

        var failures = nix["failures"]!.AsArray().Select(Differences.Path).ToList();
        foreach (var place in Differences.Unreported(failures, problems).Concat(Differences.Unfounded(failures, problems)))
        {
            yield return place;
        }
    }

    private static JsonNode? Node(ClanValue? value) =>
        value switch
        {
            BooleanValue boolean => boolean.Value,
            IntegerValue integer => integer.Value,
            NumberValue number => number.Value,
            StringValue text => text.Value,
            ListValue list => new JsonArray([.. list.Items.Select(Node)]),
            ObjectValue @object => new JsonObject(
                @object.Properties.Select(property => KeyValuePair.Create(property.Name, Node(property.Value)))
            ),
            _ => null,
        };
}
