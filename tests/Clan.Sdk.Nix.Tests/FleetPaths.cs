using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clan.Sdk.Nix.Tests;

/// <summary>A fleet as it was evaluated, with the files of its flake as paths again: below <c>/flake/</c>, or any text under services.</summary>
internal static class FleetPaths
{
    private const string Root = "/flake/";

    /// <summary>The fleet as an input of <see cref="Pair"/>.</summary>
    public static JsonObject Of(JsonObject fleet)
    {
        var values = new JsonArray();
        Take(fleet, [], values);
        return new() { ["inventory"] = fleet.DeepClone(), ["values"] = values };
    }

    private static void Take(JsonNode? node, string[] path, JsonArray values)
    {
        if (node is not JsonObject @object)
        {
            return;
        }

        foreach (var (name, value) in @object.ToList())
        {
            string[] at = [.. path, name];
            if (name != "extraModules" || value is not JsonArray modules)
            {
                Take(value, at, values);
                continue;
            }

            foreach (var module in modules.ToList())
            {
                if (Path(module, at[0] == "services") is { } text)
                {
                    values.Add(Value(at, "path", text));
                    modules.Remove(module);
                }
                else if (module is JsonObject { Count: 1 } inline && inline["imports"] is JsonArray { Count: 1 } imports)
                {
                    values.Add(Value(at, "inline", Path(imports[0], isServices: false)!));
                    modules.Remove(module);
                }
                else
                {
                    // What sets options of NixOS cannot be loaded alone.
                    modules.Remove(module);
                }
            }
        }
    }

    private static JsonObject Value(string[] at, string kind, string text) =>
        new()
        {
            ["at"] = JsonSerializer.Serialize(at),
            ["kind"] = kind,
            ["text"] = text,
        };

    private static string? Path(JsonNode? module, bool isServices) =>
        module is not JsonValue value || !value.TryGetValue<string>(out var text) ? null
        // Each folder in machines/ is a machine to clan, so that the file lies elsewhere here.
        : isServices ? text.Replace("machines/", "nixos/", StringComparison.Ordinal)
        : text.StartsWith(Root, StringComparison.Ordinal) ? text[Root.Length..]
        : null;
}
