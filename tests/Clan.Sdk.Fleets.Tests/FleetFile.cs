using System.Text.Json.Nodes;

namespace Clan.Sdk.Fleets.Tests;

/// <summary>A fleet as Nix evaluated it: what people wrote as a path is an absolute text below <c>/flake/</c> there.</summary>
internal sealed class FleetFile
{
    private const string Root = "/flake/";
    private readonly List<string> _paths = [];

    private FleetFile(JsonNode data) => Data = data;

    /// <summary>What JSON holds: modules with a path in them stand beside it.</summary>
    public JsonNode Data { get; }

    /// <summary>The paths, as often as they are named.</summary>
    public IReadOnlyList<string> Paths => _paths;

    public static string PathOf(string name) => Repository.PathOf("tests", "data", "fleets", $"{name}.json");

    public static FleetFile Read(string name)
    {
        var file = new FleetFile(JsonNode.Parse(File.ReadAllText(PathOf(name)))!);
        file.TakeModules(file.Data);
        return file;
    }

    private void TakeModules(JsonNode? node)
    {
        foreach (var (name, value) in (node as JsonObject)?.ToList() ?? [])
        {
            if (name == "extraModules" && value is JsonArray modules)
            {
                foreach (var module in modules.Where(TakePaths).ToList())
                {
                    modules.Remove(module);
                }

                if (modules.Count == 0)
                {
                    ((JsonObject)node!).Remove(name);
                }
            }
            else
            {
                TakeModules(value);
            }
        }
    }

    private bool TakePaths(JsonNode? module)
    {
        if (module is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith(Root, StringComparison.Ordinal))
        {
            _paths.Add(text[Root.Length..]);
            return true;
        }

        return module is JsonObject && module["imports"] is JsonArray imports && imports.Where(TakePaths).ToList().Count > 0;
    }
}
