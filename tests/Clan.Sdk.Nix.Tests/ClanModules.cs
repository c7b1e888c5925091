using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.Nix.Tests;

/// <summary>clan-core's modules as the repository describes them, in compact form.</summary>
internal static class ClanModules
{
    private static readonly Lazy<IReadOnlyList<string>> Compact = new(() => [.. Files().SelectMany(Read)]);

    private static readonly Lazy<ModuleCatalog> LazyCatalog = new(() => ModuleCatalog.Of(Compact.Value));

    public static ModuleCatalog Catalog => LazyCatalog.Value;

    /// <summary>The section's modules, by name.</summary>
    public static IReadOnlyDictionary<string, JsonObject> All(NixSection section) =>
        Compact
            .Value.Select(compact => JsonNode.Parse(compact)!.AsObject())
            .Where(module => module["section"]?.GetValue<string>() == section.ToString().ToLowerInvariant())
            .ToDictionary(module => module["name"]!.GetValue<string>());

    /// <summary>Those that have roles.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Of(NixSection section) =>
        All(section)
            .Where(module => module.Value["roles"]!.AsObject().Count > 0)
            .ToDictionary(module => module.Key, module => module.Value);

    /// <summary>The options of a role.</summary>
    public static JsonObject Options(JsonObject module, string role) => module["roles"]![role]!["options"]?.AsObject() ?? [];

    private static IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Repository.PathOf("schemas"), "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "modules");

    private static IEnumerable<string> Read(string file)
    {
        var result = DefinitionReader.Read(file, File.ReadAllText(file));
        Assert.NotEmpty(result.Modules);
        return result.Modules.Select(module => module.Compact);
    }
}
