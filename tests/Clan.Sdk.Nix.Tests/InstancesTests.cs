using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Resolution.Instances;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Resolution of the instances schema against real Nix.</summary>
[Trait("Category", "Nix")]
public class InstancesTests
{
    private static readonly IReadOnlyDictionary<string, JsonObject> Modules = ClanModules.Of(NixSection.Instances);

    [SkippableTheory]
    [InlineData(0, 0, 41)]
    [InlineData(0.01, 0, 42)]
    [InlineData(0.002, 0.03, 43)]
    public void Resolves_as_Nix_does(double wrong, double marked, uint stream)
    {
        var checkout = NixEnvironment.Require(NixSection.Instances);
        new Differential(NixOracle.Instances(checkout).Ask, Differ).Run(new InstancesGen(new(wrong, marked)).Inventory, stream);
    }

    private static IEnumerable<string> Differ(string inventory, JsonNode? nix)
    {
        var ours = new Resolution(inventory, Section.Instances);
        return nix is not null ? Differ(ours, nix)
            : ours.Json["canonical"] is null ? []
            : ["Nix aborts, and we do not say why"];
    }

    /// <summary>What differs between our result and Nix's.</summary>
    internal static IEnumerable<string> Differ(Resolution ours, JsonNode nix) =>
        ours.CanonicalDifference(nix["canonical"]) is { } canonical ? [canonical]
        : ours.Json["canonical"] is null || nix["instances"] is not JsonObject instances ? []
        : [.. instances.SelectMany(instance => Instance(ours, instance.Key, instance.Value!)), .. Limits(ours, nix["limits"]!)];

    private static IEnumerable<string> Instance(Resolution ours, string name, JsonNode nix)
    {
        var mine = ours.Json["instances"]![name];
        if (nix["roles"] is not JsonObject roles)
        {
            // An input or a module that nobody described may exist in the user's flake, though not in the one that Nix is asked with.
            var named = ours.Json["canonical"]!["instances"]![name]!["module"];
            var isUnknown = ours.Diagnostics.Any(diagnostic =>
                diagnostic is { Kind: "unknown-input" or "unknown-module", Severity: DiagnosticSeverity.Warning, Instance: { } first }
                && JsonNode.DeepEquals(ours.Json["canonical"]!["instances"]![first]!["module"], named)
            );
            if (!isUnknown && (mine is not null || !ours.Errors.Any(error => error.Instance == name)))
            {
                yield return $"instances.{name}: Nix refuses, ours is {Differences.Show(mine)}";
            }

            yield break;
        }

        if (mine is null)
        {
            yield return $"instances.{name}: we refuse ({string.Join("; ", ours.Errors)}), Nix does not";
            yield break;
        }

        if (!roles.Select(role => role.Key).ToHashSet().SetEquals(mine["roles"]!.AsObject().Select(role => role.Key)))
        {
            yield return $"instances.{name}.roles: Nix has {string.Join(", ", roles.Select(role => role.Key))}, ours {string.Join(", ", mine["roles"]!.AsObject().Select(role => role.Key))}";
            yield break;
        }

        var module = mine["module"]!["name"]!.GetValue<string>();
        foreach (var (role, result) in roles)
        {
            foreach (var difference in Role(ours, name, role, result!, mine["roles"]![role]!, Removed(module, role)))
            {
                yield return $"instances.{name}.roles.{role}: {difference}";
            }
        }
    }

    private static IEnumerable<string> Role(
        Resolution ours,
        string instance,
        string role,
        JsonNode nix,
        JsonNode mine,
        IReadOnlyList<string[]> removed
    )
    {
        var members = nix["members"]!.AsObject();
        if (
            !members
                .Select(member => member.Key)
                .ToHashSet()
                .SetEquals(mine["machines"]!.AsArray().Select(machine => machine!.GetValue<string>()))
        )
        {
            yield return $"Nix has the members {string.Join(", ", members.Select(member => member.Key))}, ours are {Differences.Show(mine["machines"])}";
            yield break;
        }

        var bad = nix["extraModules"]!["failed"]!.GetValue<bool>();
        if (bad != ours.Errors.Any(error => error.Kind == "bad-module" && error.Instance == instance && error.Role == role))
        {
            yield return $"extraModules: Nix {(bad ? "refuses" : "accepts")} them, we do not";
        }

        foreach (var (machine, settings) in members)
        {
            var found = ours
                .Diagnostics.Where(diagnostic =>
                    diagnostic.Instance == instance
                    && diagnostic.Role == role
                    && diagnostic.Machines.Contains(machine)
                    && diagnostic.Path is not null
                )
                .ToList();
            foreach (var difference in Member(settings!, mine["settings"]?[machine], found, removed))
            {
                yield return $"{machine}: {difference}";
            }
        }
    }

    private static IEnumerable<string> Member(
        JsonNode nix,
        JsonNode? mine,
        IReadOnlyList<Diagnostic> found,
        IReadOnlyList<string[]> removed
    )
    {
        var errors = found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (nix["settings"] is not { } settings)
        {
            return mine is null && errors.Count > 0 ? [] : [$"Nix refuses the settings, ours are {Differences.Show(mine)}"];
        }

        if (mine is null)
        {
            return [$"we refuse the settings ({string.Join("; ", errors)}), Nix has {Differences.Show(settings)}"];
        }

        // A removed option fails whenever it is read; we say so only where somebody sets it.
        var failures = nix["failures"]!.AsArray().Select(Differences.Path).ToList();
        var telling = failures.Where(failure => !removed.Any(path => path.SequenceEqual(failure))).ToList();
        return
        [
            .. Differences.Between(settings, mine, "settings") is { } difference ? [difference] : (string[])[],
            .. Differences.Unreported(telling, Places(found)),
            .. Differences.Unfounded(failures, Places(errors)),
        ];
    }

    private static List<(string[] Path, string What)> Places(IReadOnlyList<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => (diagnostic.Path!.ToArray(), diagnostic.Kind))];

    private static IEnumerable<string> Limits(Resolution ours, JsonNode nix)
    {
        if (nix["ok"] is not JsonArray ids)
        {
            yield break;
        }

        var expected = ids.Select(id => id!.GetValue<string>()).ToHashSet();
        var reported = ours
            .Diagnostics.Where(diagnostic => diagnostic.Kind is "too-few-machines" or "too-many-machines")
            .Select(diagnostic =>
            {
                var module = ours.Json["instances"]![diagnostic.Instance!]!["module"]!["name"]!.GetValue<string>();
                return $"{Modules[module]["manifest"]}-{diagnostic.Instance}-{diagnostic.Role}-{(diagnostic.Kind == "too-few-machines" ? "min" : "max")}Machines";
            })
            .ToHashSet();
        if (!expected.SetEquals(reported))
        {
            yield return $"limits: Nix has {string.Join(", ", expected.Except(reported))} beyond ours, we {string.Join(", ", reported.Except(expected))} beyond Nix's";
        }
    }

    private static IReadOnlyList<string[]> Removed(string module, string role)
    {
        return Modules.TryGetValue(module, out var definition) ? [.. In(ClanModules.Options(definition, role), [])] : [];

        static IEnumerable<string[]> In(JsonObject options, string[] path) =>
            options.SelectMany(option =>
                option.Value!["removed"] is not null
                    ?
                    [
                        [.. path, option.Key],
                    ]
                : option.Value["options"] is JsonObject inner ? In(inner, [.. path, option.Key])
                : []
            );
    }
}
