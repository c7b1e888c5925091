using Clan.Sdk.Cli.Sync.Flakes;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>The inventory of a flake, as a person would have written it.</summary>
/// <param name="Document">The inventory, without what nobody wrote and what is Nix code; null where it cannot be had.</param>
/// <param name="Findings">What is to be said.</param>
/// <param name="Replaced">The lines of the flake that say what the inventory says.</param>
internal sealed record FlakeImport(ObjectValue? Document, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<NixBinding> Replaced)
{
    public static async Task<FlakeImport> ReadAsync(Flake flake, CancellationToken cancellation)
    {
        var answer = await flake.InventoryValueAsync(FlakeInventory.Read, cancellation).ConfigureAwait(false);
        if (answer.Value is not { } inventory)
        {
            return new(null, [answer.Problem!], []);
        }

        if (inventory.Schema is null)
        {
            return new(null, [NoClan], []);
        }

        var plain = new PlainValues();
        var data = (ObjectValue?)plain.Of(inventory.Value!) ?? new ObjectValue(default);
        var document = EvaluatedDefaults.TakenOut(data, isServices: inventory.Schema == SectionNames.Services);
        var nix = plain.Nix.Concat(inventory.ExtraModules.Select(path => new NixPart(path, "modules")));
        return new(
            document,
            [.. nix.Select(StaysInNix)],
            flake.Folder is { } folder && Directory.Exists(folder) ? NixBindings.InFolder(folder) : []
        );
    }

    private static Diagnostic NoClan =>
        new(
            DiagnosticTable.FlakeWithoutClan,
            "The flake exports no clan: it has no output \"clanInternals\" with an inventory. Name the flake of the fleet, whose outputs inherit clanInternals."
        );

    private static Diagnostic StaysInNix(NixPart part) =>
        new(
            DiagnosticTable.StaysInNix,
            $"{PathText.Of([.. part.Path])} is {part.What}, which no JSON holds: it stays in the flake. Leave its lines there, below \"inventory\"."
        )
        {
            Address = new() { Path = part.Path },
        };
}
