using Clan.Sdk.Cli.Sync.Flakes;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>The inventory of a flake, as a person would have written it.</summary>
/// <param name="Document">The inventory, without what nobody wrote and what stays Nix code; null where it cannot be had.</param>
/// <param name="Findings">What is to be said.</param>
/// <param name="Replaced">The lines of the flake that say what the inventory says.</param>
internal sealed record FlakeImport(ObjectValue? Document, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<NixBinding> Replaced)
{
    /// <param name="flake">The flake.</param>
    /// <param name="takesExpressions">Whether Nix code is taken over as its text, where that can be found.</param>
    /// <param name="cancellation">Stops Nix.</param>
    public static async Task<FlakeImport> ReadAsync(Flake flake, bool takesExpressions, CancellationToken cancellation)
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

        var files = flake.Folder is { } folder && Directory.Exists(folder) ? NixSources.InFolder(folder) : [];
        var texts = NixTexts.Of(files);
        var (document, code) = DataOf(inventory, new Dictionary<string, NixExpression>());
        List<NixRemainder> remains = [.. code.Select(part => NixRemainder.Of(part, texts))];
        if (takesExpressions)
        {
            remains = await NixTakeover.LookAsync(flake, remains, cancellation).ConfigureAwait(false);
            var taken = remains
                .Where(remainder => remainder.Taken is not null)
                .ToDictionary(remainder => remainder.Key, remainder => remainder.Taken!);
            (document, _) = DataOf(inventory, taken);
        }

        return new(
            EvaluatedDefaults.TakenOut(document, isServices: inventory.Schema == SectionNames.Services),
            [.. remains.Where(remainder => remainder.Taken is null).Select(remainder => remainder.Finding)],
            [.. files.SelectMany(file => NixBindings.InText(file.Name, file.Text))]
        );
    }

    private static (ObjectValue Document, IReadOnlyList<NixPart> Code) DataOf(
        FlakeInventory inventory,
        IReadOnlyDictionary<string, NixExpression> taken
    )
    {
        var plain = new PlainValues(taken);
        var document = (ObjectValue?)plain.Of(inventory.Value!) ?? new ObjectValue(default);
        foreach (var modules in inventory.Modules)
        {
            if (plain.Of(modules) is { Items.Count: > 0 } data)
            {
                SetAt(document, [.. modules.Path], data);
            }
        }

        return (document, plain.Nix);
    }

    private static void SetAt(ObjectValue document, ReadOnlySpan<string> path, ClanValue value)
    {
        foreach (var name in path[..^1])
        {
            if (document[name] is not ObjectValue inner)
            {
                return;
            }

            document = inner;
        }

        document.Set(path[^1], value, default);
    }

    private static Diagnostic NoClan =>
        new(
            DiagnosticTable.FlakeWithoutClan,
            "The flake exports no clan: it has no output \"clanInternals\" with an inventory. Name the flake of the fleet, whose outputs inherit clanInternals."
        );
}
