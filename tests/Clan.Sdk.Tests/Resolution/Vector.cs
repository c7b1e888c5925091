using System.Text.Json;
using Clan.Sdk.Tests.Resolution.Locations;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>An inventory and what real Nix made of it.</summary>
internal sealed record Vector(string Name, string Input, JsonElement? Context, JsonElement Expected, bool IsPartial)
{
    private static readonly string[] Address = ["service", "instance", "role", "machine", "tag"];

    public static IEnumerable<string> Names(string section) =>
        Directory
            .EnumerateFiles(Repository.PathOf("tests", "data", "vectors", section), "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

    public static Vector Load(string section, string name)
    {
        var vector = TestData.Read("tests", "data", "vectors", section, $"{name}.json");
        return new(
            name,
            vector.GetProperty("input").GetRawText(),
            vector.TryGetProperty("context", out var context) ? context : null,
            vector.GetProperty("expect"),
            vector.GetProperty("expect").TryGetProperty("partial", out var partial) && partial.GetBoolean()
        );
    }

    /// <summary>Everything in which a resolution differs from what Nix gave; empty where it agrees.</summary>
    /// <param name="resolved">The resolution as <c>resolve --json</c> prints it.</param>
    public IReadOnlyList<string> Judge(JsonElement resolved)
    {
        var problems = new List<string>();
        if (Get(Expected, "canonical") is not { } canonical)
        {
            if (Get(resolved, "canonical") is not null)
            {
                problems.Add("canonical: Nix refuses this inventory, we produced one");
            }
        }
        else
        {
            Compare(canonical, Get(resolved, "canonical"), "canonical", problems);
        }

        var expected = Expected.GetProperty("diagnostics").EnumerateArray().ToList();
        var unseen = expected
            .Where(wanted => Kind(wanted) == "unknown-input")
            .Select(wanted => Text(wanted, "instance"))
            .OfType<string>()
            .ToHashSet();
        foreach (var part in (string[])["machines", "instances"])
        {
            if (Get(Expected, part) is { } wanted)
            {
                Compare(wanted, Get(resolved, part), part, problems, part == "instances" ? unseen : []);
            }
        }

        JudgeDiagnostics(expected, [.. resolved.GetProperty("diagnostics").EnumerateArray()], problems);
        return problems;
    }

    private void JudgeDiagnostics(List<JsonElement> expected, List<JsonElement> reported, List<string> problems)
    {
        problems.AddRange(
            expected.Where(wanted => !reported.Any(given => Matches(wanted, given))).Select(wanted => $"not reported: {wanted}")
        );
        var kinds = expected
            .Where(wanted => Text(wanted, "severity") == "error" || Kind(wanted) == "unknown-input")
            .Select(Kind)
            .ToHashSet();
        if (!IsPartial)
        {
            problems.AddRange(
                reported
                    .Where(given => Text(given, "severity") == "error" && !kinds.Contains(Kind(given)))
                    .Select(given => $"reported, but Nix accepts it: {given}")
            );
        }
    }

    private static bool Matches(JsonElement wanted, JsonElement given) =>
        Kind(wanted) == Kind(given)
        && (Kind(wanted) == "unknown-input" || Text(wanted, "severity") == Text(given, "severity"))
        && Address.All(field =>
            Text(wanted, field) is not { } value || value == Text(given, field) || (field == "machine" && IsAbout(given, value))
        )
        && (Kind(wanted) == "reserved-name" || Text(wanted, "path") is not { Length: > 0 } path || SamePath(path, given));

    // One cause that meets many machines is one finding.
    private static bool IsAbout(JsonElement given, string machine) =>
        given.TryGetProperty("machines", out var machines) && machines.EnumerateArray().Any(name => name.GetString() == machine);

    // The oracle's paths may be cut at either end, and it counts the items of lists in its own way.
    private static bool SamePath(string wanted, JsonElement given)
    {
        var want = WithoutIndex(Parts(wanted));
        var have = WithoutIndex(
            given.TryGetProperty("path", out var path) ? path.EnumerateArray().SelectMany(part => Parts(part.ToString())).ToArray() : []
        );
        var common = Math.Min(want.Length, have.Length);
        return common > 0 && (want[^common..].SequenceEqual(have[^common..]) || want[..common].SequenceEqual(have[..common]));
    }

    private static string[] Parts(string path) =>
        path.Replace("\"", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);

    private static string[] WithoutIndex(string[] path) => path is [.. var start, var last] && last.All(char.IsAsciiDigit) ? start : path;

    private static void Compare(
        JsonElement wanted,
        JsonElement? given,
        string at,
        List<string> problems,
        IReadOnlySet<string>? ignored = null
    )
    {
        if (given is not { } value)
        {
            problems.Add($"{at}: missing, expected {wanted}");
            return;
        }

        switch (wanted.ValueKind, value.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                var names = wanted.EnumerateObject().Concat(value.EnumerateObject()).Select(property => property.Name).Distinct();
                foreach (var name in names.Where(name => ignored?.Contains(name) is not true))
                {
                    if (wanted.TryGetProperty(name, out var inner))
                    {
                        Compare(inner, value.TryGetProperty(name, out var other) ? other : null, $"{at}.{name}", problems);
                    }
                    else
                    {
                        problems.Add($"{at}.{name}: not expected, got {value.GetProperty(name)}");
                    }
                }

                break;
            case (JsonValueKind.Array, JsonValueKind.Array) when wanted.GetArrayLength() == value.GetArrayLength():
                foreach (var (index, (left, right)) in wanted.EnumerateArray().Zip(value.EnumerateArray()).Index())
                {
                    Compare(left, right, $"{at}[{index}]", problems);
                }

                break;
            default:
                if (!Same(wanted, value))
                {
                    problems.Add($"{at}: expected {wanted.GetRawText()}, got {value.GetRawText()}");
                }

                break;
        }
    }

    private static bool Same(JsonElement wanted, JsonElement given) =>
        (wanted.ValueKind, given.ValueKind) switch
        {
            (JsonValueKind.Number, JsonValueKind.Number) => wanted.GetDouble() == given.GetDouble(),
            (JsonValueKind.String, JsonValueKind.String) => wanted.GetString() == given.GetString(),
            var (left, right) => left == right && left is JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False,
        };

    private static string? Kind(JsonElement diagnostic) => Text(diagnostic, "kind");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Get(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
