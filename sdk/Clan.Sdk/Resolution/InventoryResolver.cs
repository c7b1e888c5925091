using System.Collections.Frozen;
using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Nix;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Resolution.Instances;
using Clan.Sdk.Resolution.Services;

namespace Clan.Sdk.Resolution;

/// <summary>Resolves an inventory document, whether it was built in C# or read from a file.</summary>
internal static class InventoryResolver
{
    /// <param name="document">The inventory as written.</param>
    /// <param name="catalog">The modules.</param>
    /// <param name="section">The schema to resolve by; null to go by what the document uses.</param>
    /// <param name="day">The day of clan-core to read the services schema by, as <c>2025-01-10</c>; null to go by what the document needs.</param>
    /// <param name="externalMachines">Machines that the Nix side declares.</param>
    /// <param name="found">What is known to be wrong already.</param>
    public static ResolvedInventory Resolve(
        ObjectValue document,
        ModuleCatalog catalog,
        Section? section = null,
        string? day = null,
        IReadOnlySet<string>? externalMachines = null,
        IEnumerable<Diagnostic>? found = null
    )
    {
        var diagnostics = found?.ToList() ?? [];
        if (section is null && document.TryGet("services", out var services) && document.TryGet("instances", out var instances))
        {
            diagnostics.Add(
                new(
                    DiagnosticTable.BothSections,
                    $"The inventory uses both \"services\" and \"instances\"{(instances.NameLocation.IsKnown ? $" ({instances.NameLocation})" : "")}; clan knows one of them only. Move everything into one (the command migrate does it).",
                    services.NameLocation.IsKnown ? services.NameLocation : services.Value.Location
                )
            );
        }

        externalMachines ??= FrozenSet<string>.Empty;
        document = NixView.Of(NixReading.Of(document, diagnostics, out var aborts), diagnostics);
        using var patterns = new PatternScope();
        SectionResult? result =
            (section ?? SectionOf(document)) == Section.Services
                ? ServicesResolver.Resolve(document, catalog, ServicesTime.Of(document, catalog, day), externalMachines, diagnostics)
                : InstancesResolver.Resolve(document, catalog, externalMachines, diagnostics);
        diagnostics.AddRange(patterns.Findings);
        return new(aborts ? null : result, diagnostics);
    }

    /// <summary>The section that the document uses: instances where it uses neither or both.</summary>
    public static Section SectionOf(ObjectValue document) =>
        document["services"] is not null && document["instances"] is null ? Section.Services : Section.Instances;
}
