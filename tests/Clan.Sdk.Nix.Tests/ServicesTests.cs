using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Resolution.Instances;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Resolution of the services schema against real Nix.</summary>
[Trait("Category", "Nix")]
public class ServicesTests
{
    [SkippableTheory]
    [InlineData(0, 0, 31)]
    [InlineData(0.01, 0, 32)]
    [InlineData(0.002, 0.03, 33)]
    public void Resolves_as_Nix_does(double wrong, double marked, uint stream)
    {
        var checkout = NixEnvironment.Require(NixSection.Services);
        new Differential(NixOracle.Services(checkout).Ask, Differ).Run(new ServicesGen(new(wrong, marked)).Inventory, stream);
    }

    private static IEnumerable<string> Differ(string inventory, JsonNode? nix)
    {
        var ours = new Resolution(inventory, Section.Services);
        return nix is not null ? Differ(ours, nix)
            : ours.Json["canonical"] is null ? []
            : ["Nix aborts, and we do not say why"];
    }

    /// <summary>What differs between our result and Nix's.</summary>
    internal static IEnumerable<string> Differ(Resolution ours, JsonNode nix) =>
        ours.CanonicalDifference(nix["canonical"]) is { } canonical ? [canonical]
        : ours.Json["canonical"] is null ? []
        : [.. Assertions(ours, nix["assertions"]!), .. Machines(ours, nix["machines"])];

    private static IEnumerable<string> Assertions(Resolution ours, JsonNode nix)
    {
        if (nix["ok"] is not JsonArray assertions)
        {
            yield break;
        }

        var expected = assertions
            .Where(assertion => assertion is JsonObject && assertion["message"] is not null)
            .Select(Reason)
            .Where(reason => reason is not null)
            .ToHashSet();
        var reported = ours
            .Diagnostics.Where(diagnostic => diagnostic.Kind is "unknown-tag" or "undeclared-machine")
            .Select(diagnostic =>
                $"{(diagnostic.Kind == "unknown-tag" ? $"Tag '{diagnostic.Tag}'" : $"Machine '{diagnostic.Machine}'")} service: '{diagnostic.Service}' instance: '{diagnostic.Instance}' role: '{diagnostic.Role}'"
            )
            .ToHashSet();
        if (!expected.SetEquals(reported!))
        {
            yield return $"assertions: Nix has {string.Join(", ", expected.Except(reported))} beyond ours, we {string.Join(", ", reported.Except(expected!))} beyond Nix's";
        }
    }

    // "Tag 't' is not defined …  Defined in service: 's' instance: 'i' role: 'r'."
    private static string? Reason(JsonNode? assertion)
    {
        var message = assertion!["message"]!.ToString();
        var subject = message.IndexOf(" is not defined in the inventory.", StringComparison.Ordinal);
        var place = message.IndexOf("Defined in service:", StringComparison.Ordinal);
        return subject < 0 || place < 0
            ? null
            : $"{message[..subject]} {message[(place + "Defined in ".Length)..message.IndexOf(".\n", place, StringComparison.Ordinal)]}";
    }

    private static IEnumerable<string> Machines(Resolution ours, JsonNode? nix)
    {
        // Nix cannot catch a missing folder of roles, nor what lies beyond it.
        if (nix is null)
        {
            yield break;
        }

        if (nix["ok"] is not JsonObject machines)
        {
            if (ours.Json["machines"] is not null || !ours.Errors.Any())
            {
                yield return "machines: Nix fails for all, we do not";
            }

            yield break;
        }

        if (ours.Json["machines"] is not JsonObject mine)
        {
            yield return $"machines: we fail for all ({string.Join("; ", ours.Errors)}), Nix does not";
            yield break;
        }

        foreach (var (name, machine) in machines)
        {
            foreach (var part in (string[])["imports", "services", "targetHost"])
            {
                if (Differences.Between(machine![part], mine[name]?[part], $"machines.{name}.{part}") is { } difference)
                {
                    yield return difference;
                }
            }

            foreach (var difference in Config(ours, name, machine!["config"]!.AsObject(), mine[name]!["config"]!.AsObject()))
            {
                yield return difference;
            }
        }

        foreach (var difference in Constraints(ours, machines))
        {
            yield return difference;
        }
    }

    private static IEnumerable<string> Config(Resolution ours, string machine, JsonObject nix, JsonObject mine)
    {
        foreach (var (service, result) in nix)
        {
            var at = $"machines.{machine}.config.{service}";
            var errors = ours.Errors.Where(error => error.Service == service && error.Machine == machine).ToList();
            if (result!["ok"] is { } value)
            {
                if (!mine.ContainsKey(service) || errors.Count > 0)
                {
                    yield return $"{at}: Nix has {Differences.Show(value)}, we refuse: {string.Join("; ", errors)}";
                }
                else if (Differences.Between(value, mine[service], at) is { } difference)
                {
                    yield return difference;
                }
            }
            else if (mine.ContainsKey(service) || errors.Count == 0)
            {
                yield return $"{at}: Nix refuses, ours is {Differences.Show(mine[service])}";
            }
        }
    }

    private static IEnumerable<string> Constraints(Resolution ours, JsonObject machines)
    {
        var expected = machines
            .SelectMany(machine => machine.Value!["constraints"]!.AsArray())
            .Select(key => key!.GetValue<string>())
            .ToHashSet();
        var reported = ours
            .Diagnostics.Where(diagnostic => diagnostic.Kind is "too-few-machines" or "too-many-machines")
            .Select(diagnostic =>
                $"{diagnostic.Service}.{diagnostic.Instance}.roles.{diagnostic.Role}.{(diagnostic.Kind == "too-few-machines" ? "min" : "max")}"
            )
            .ToHashSet();
        if (!expected.SetEquals(reported))
        {
            yield return $"constraints: Nix has {string.Join(", ", expected.Except(reported))} beyond ours, we {string.Join(", ", reported.Except(expected))} beyond Nix's";
        }
    }
}
