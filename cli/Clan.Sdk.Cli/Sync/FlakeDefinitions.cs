using System.Text.Json.Nodes;
using Clan.Sdk.Cli.Import.Definitions;
using Clan.Sdk.Cli.Sync.Changes;
using Clan.Sdk.Cli.Sync.Definitions;
using Clan.Sdk.Cli.Sync.Flakes;

namespace Clan.Sdk.Cli.Sync;

/// <summary>What a flake says, as the files that are to hold it.</summary>
/// <param name="overview">What the flake offers.</param>
/// <param name="folder">The folder of the files.</param>
internal sealed class FlakeDefinitions(FlakeOverview overview, DefinitionFolder folder)
{
    private const string ClanCore = "clan-core";

    /// <summary>The modules to read, by input.</summary>
    /// <param name="inputs">The inputs that are asked for; none for all.</param>
    public IReadOnlyList<ModuleName> Modules(IReadOnlyCollection<string> inputs) =>
        [
            .. overview
                .Inputs.OrderBy(input => input.Key, Utf8Order.Comparer)
                // A second name of clan-core is an alias, and its modules are the same.
                .Where(input => !input.Value.IsCore || input.Key == overview.Core)
                .SelectMany(input => (input.Value.Modules ?? []).Select(name => new ModuleName(SectionNames.Instances, input.Key, name)))
                .Concat(overview.Services.Select(module => new ModuleName(SectionNames.Services, module.Input, module.Name)))
                .Where(module => inputs.Count == 0 || inputs.Contains(module.Input)),
        ];

    /// <summary>The files of modules.</summary>
    /// <param name="asked">All modules that were to be read.</param>
    /// <param name="read">Those that were.</param>
    public IEnumerable<WantedFile> OfModules(IReadOnlyList<ModuleName> asked, IReadOnlyList<ModuleAnswer> read)
    {
        var answers = read.ToDictionary(module => new ModuleName(module.Section, module.Input, module.Name));
        // Under services all modules are of one input, which has no name.
        var incomplete = asked.Where(module => !answers.ContainsKey(module) && !folder.Has(IdentityOf(module))).Select(Owner).ToHashSet();
        var servicesAreAsked = asked.Count(module => module.Section == SectionNames.Services) == overview.Services.Count;
        foreach (var module in asked)
        {
            JsonObject? document = null;
            if (answers.TryGetValue(module, out var answer))
            {
                var isComplete = !incomplete.Contains(Owner(module)) && (module.Section == SectionNames.Instances || servicesAreAsked);
                document = ModuleDocument.Of(answer, Source(module.Input), InputOf(module), isComplete, read);
            }

            var stem = module.Section == SectionNames.Services ? $"{Safe(module.Input)}.services" : Safe(module.Input);
            yield return new(IdentityOf(module), $"{stem}.{Safe(module.Name)}.json", $"{module.Input} {module.Name}", document);
        }
    }

    /// <summary>The file of the inventory's own schema.</summary>
    /// <param name="options">Its options; null where they could not be read.</param>
    public WantedFile OfInventory(IReadOnlyDictionary<string, OptionAnswer>? options) =>
        new(
            DefinitionFolder.Schema,
            "inventory-schema.json",
            $"{overview.Core} inventory",
            options is null ? null : InventoryDocument.Of(options, Source(overview.Core!), overview.Inputs[overview.Core!].LastModified)
        );

    /// <summary>The file of further names of clan-core; null where the flake has none.</summary>
    public WantedFile? OfAliases()
    {
        var aliases = overview
            .Inputs.Where(input => input.Value.IsCore && input.Key is not (ClanCore or "self"))
            .Select(input => KeyValuePair.Create(input.Key, (JsonNode?)ClanCore))
            .OrderBy(alias => alias.Key, Utf8Order.Comparer)
            .ToList();
        var document = new JsonObject
        {
            ["inputAliases"] = new JsonObject(aliases),
            [DefinitionSource.Key] = new DefinitionSource(overview.Core!, null).ToJson(),
        };
        return aliases.Count == 0 ? null : new(DefinitionFolder.Aliases, "inputs.json", $"{overview.Core} names of inputs", document);
    }

    private static (string Section, string? Input) Owner(ModuleName module) =>
        (module.Section, module.Section == SectionNames.Services ? null : module.Input);

    private string? InputOf(ModuleName module) =>
        module.Section == SectionNames.Services || overview.Inputs[module.Input].IsCore ? null : module.Input;

    private DefinitionSource Source(string input) => new(input, overview.Inputs[input].Revision);

    private static string IdentityOf(ModuleName module) => DefinitionFolder.Identity(module.Section, module.Input, module.Name);

    private static string Safe(string name) => FileNames.Safe(name) is { Length: > 0 } safe ? safe : "module";
}
