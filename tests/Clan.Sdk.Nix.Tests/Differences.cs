using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clan.Sdk.Nix.Tests;

/// <summary>What two results differ in, in words.</summary>
internal static class Differences
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = false,
    };

    /// <summary>The first place where two values differ; null where they are equal. Numbers are compared as numbers: Nix prints 1.0 as 1.</summary>
    public static string? Between(JsonNode? nix, JsonNode? ours, string at = "")
    {
        if (nix is JsonObject left && ours is JsonObject right)
        {
            return left.Select(property => property.Key)
                .Union(right.Select(property => property.Key))
                .Select(key =>
                    !right.ContainsKey(key) ? $"{at}.{key}: Nix has {Show(left[key])}, ours nothing"
                    : !left.ContainsKey(key) ? $"{at}.{key}: ours has {Show(right[key])}, Nix nothing"
                    : Between(left[key], right[key], $"{at}.{key}")
                )
                .FirstOrDefault(difference => difference is not null);
        }

        if (nix is JsonArray some && ours is JsonArray others && some.Count == others.Count)
        {
            return some.Zip(others)
                .Select((pair, i) => Between(pair.First, pair.Second, $"{at}[{i}]"))
                .FirstOrDefault(difference => difference is not null);
        }

        return Same(nix, ours) ? null : $"{(at.Length == 0 ? "." : at)}: Nix has {Show(nix)}, ours {Show(ours)}";
    }

    public static string Show(JsonNode? node) => node?.ToJsonString(Readable) ?? "null";

    /// <summary>Places where Nix fails and nothing is reported there, around it or inside it.</summary>
    public static IEnumerable<string> Unreported(
        IReadOnlyCollection<string[]> failures,
        IReadOnlyCollection<(string[] Path, string What)> reported
    ) =>
        failures
            .Where(failure => !reported.Any(report => Overlap(failure, report.Path)))
            .Select(failure => $"Nix fails at '{string.Join('.', failure)}', we report nothing there");

    /// <summary>Reported errors where Nix does not fail.</summary>
    public static IEnumerable<string> Unfounded(
        IReadOnlyCollection<string[]> failures,
        IReadOnlyCollection<(string[] Path, string What)> errors
    ) =>
        errors
            .Where(error => !failures.Any(failure => Overlap(failure, error.Path)))
            .Select(error => $"we report {error.What} at '{string.Join('.', error.Path)}', Nix does not fail there");

    public static string[] Path(JsonNode? path) => [.. path!.AsArray().Select(part => part!.GetValue<string>())];

    private static bool Overlap(string[] left, string[] right) =>
        left.Zip(right).All(pair => pair.First == pair.Second || pair.First == "*" || pair.Second == "*");

    private static bool Same(JsonNode? left, JsonNode? right) =>
        left is JsonValue one
        && right is JsonValue other
        && one.GetValueKind() == JsonValueKind.Number
        && other.GetValueKind() == JsonValueKind.Number
            ? Number(one) == Number(other)
            : JsonNode.DeepEquals(left, right);

    private static decimal Number(JsonValue value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
