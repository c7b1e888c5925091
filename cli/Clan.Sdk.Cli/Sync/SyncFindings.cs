using Clan.Sdk.Cli.Sync.Flakes;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Cli.Sync;

/// <summary>What is to be said of a flake beside its definitions.</summary>
internal static class SyncFindings
{
    /// <summary>Why nothing of the flake can be read; null where something can.</summary>
    /// <param name="overview">What the flake offers.</param>
    /// <param name="inputs">The inputs that are asked for.</param>
    public static Diagnostic? Obstacle(FlakeOverview overview, IReadOnlyCollection<string> inputs)
    {
        if (!overview.HasClan && overview.Inputs.Values.All(input => input is { Modules: null, Failed: false }))
        {
            return new(
                DiagnosticTable.FlakeWithoutClan,
                "The flake has no clan: it exports neither \"clan\" nor \"clanInternals\". Name the flake of your fleet, and export what clan's library gives for it."
            );
        }

        if (overview.Core is null)
        {
            return new(
                DiagnosticTable.NoModuleInterface,
                "No input of the flake brings clan's library, so nothing tells the options of its modules. Make clan-core an input of the flake; until then describe modules by hand (clan-inventory new-module)."
            );
        }

        var unknown = inputs.Where(input => !overview.Inputs.ContainsKey(input)).ToList();
        if (unknown.Count > 0)
        {
            return new(
                DiagnosticTable.UnknownFlakeInput,
                $"The flake has no input \"{unknown[0]}\".{NearestName.Hint(unknown[0], overview.Inputs.Keys)} Its inputs: {string.Join(", ", overview.Inputs.Keys.Order(StringComparer.Ordinal))}."
            );
        }

        return null;
    }

    /// <summary>That the clan is of the time of the section services; null where it is not.</summary>
    public static Diagnostic? Time(FlakeOverview overview) =>
        overview.Services.Count == 0
            ? null
            : new(
                DiagnosticTable.ServicesTime,
                $"clan-core of this flake ({overview.Core}) still has the section services: its {overview.Services.Count} modules are described for that section, by the options that the code of their roles declares. clan-inventory migrate carries an inventory over to today's section."
            );

    public static Diagnostic Unread(ModuleName module, Diagnostic problem, bool hasDefinition) =>
        new(
            DiagnosticTable.UnreadModule,
            $"Module \"{module.Name}\" of input \"{module.Input}\" could not be read. "
                + (hasDefinition ? "Its definition stays as it is." : "It has no definition until then, so its settings are not checked.")
                + $" {problem.Message}"
        );

    public static Diagnostic UnreadInput(string input) =>
        new(
            DiagnosticTable.UnreadModule,
            $"The modules of input \"{input}\" could not be read: the set clan.modules itself fails, which one module that fails by itself is enough for. "
                + $"nix eval on its clan.modules shows why. The definitions that are there stay as they are."
        );

    public static Diagnostic UnreadInventory(Diagnostic problem) =>
        new(
            DiagnosticTable.UnreadModule,
            $"The options of the inventory could not be read; the schema that is there already counts, or the one that Clan.Sdk brings. {problem.Message}"
        );
}
