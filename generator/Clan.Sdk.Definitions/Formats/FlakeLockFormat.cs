using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>A flake's lock file: of which revision each of its inputs is. It defines nothing; what was read from the flake is compared with it.</summary>
internal static class FlakeLockFormat
{
    // An input may follow another one, which follows a third.
    private const int MostSteps = 64;

    public static bool Recognises(JObject document) =>
        document["nodes"] is JObject && document["root"] is JValue { Value: string } && document["version"] is JValue { Value: long };

    public static void Read(JObject document, ResultBuilder result)
    {
        var nodes = (JObject)document["nodes"]!;
        var root = (string)document["root"]!;
        foreach (var input in (Inputs(nodes, root)?.Properties() ?? []).OrderBy(input => input.Name, Utf8Order.Comparer))
        {
            var revision = NodeOf(nodes, root, input.Value, MostSteps) is { } node ? (nodes[node] as JObject)?["locked"]?["rev"] : null;
            result.Locked.Add(new FlakeSource(input.Name, revision is JValue { Value: string text } ? text : null));
        }
    }

    // A node by its name, or the path of inputs to the one that is followed.
    private static string? NodeOf(JObject nodes, string root, JToken? reference, int steps)
    {
        if (reference is JValue { Value: string name })
            return name;
        if (reference is not JArray path || steps == 0)
            return null;
        string? node = root;
        foreach (var step in path.OfType<JValue>().Select(step => step.Value as string))
            node = node is null || step is null ? null : NodeOf(nodes, root, Inputs(nodes, node)?[step], steps - 1);
        return node;
    }

    private static JObject? Inputs(JObject nodes, string node) => (nodes[node] as JObject)?["inputs"] as JObject;
}
