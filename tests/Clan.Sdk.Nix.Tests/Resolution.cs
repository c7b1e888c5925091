using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Our own resolution of an inventory, as the command line prints it.</summary>
internal sealed class Resolution
{
    private static readonly HashSet<string> OfNoOption =
    [
        "assertion-failed",
        "unknown-module",
        "module-without-inventory-feature",
        "module-without-roles",
    ];

    private readonly ResolvedInventory _resolved;

    public Resolution(string inventory, Section section)
        : this((ObjectValue)JsonText.Read(inventory, "inventory.json").Value, section) { }

    public Resolution(ObjectValue inventory, Section section)
    {
        _resolved = InventoryResolver.Resolve(
            inventory,
            ClanModules.Catalog,
            section,
            section == Section.Services ? NixEnvironment.DayOfServices : null
        );
        Json = JsonNode.Parse(_resolved.ToJson())!;
    }

    public JsonNode Json { get; }

    /// <summary>One for each machine, as Nix has them.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => field ??= [.. _resolved.Diagnostics.SelectMany(diagnostic => diagnostic.ByMachine())];

    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The difference in the canonical form; null where there is none.</summary>
    public string? CanonicalDifference(JsonNode? nix)
    {
        if (nix?["ok"] is { } canonical)
        {
            return Json["canonical"] is null
                ? $"canonical: Nix has one, we refuse: {string.Join("; ", Errors)}"
                : Differences.Between(canonical, Json["canonical"], "canonical")
                    ?? Errors
                        .Where(error => error.Service is null && error.Instance is null && !OfNoOption.Contains(error.Kind))
                        .Select(error => $"we report {error}, Nix accepts it")
                        .FirstOrDefault();
        }

        return Json["canonical"] is not null ? $"canonical: Nix refuses, ours is {Differences.Show(Json["canonical"])}"
            : Errors.Any() ? null
            : "canonical: we refuse without a reason";
    }
}
