using Clan.Sdk.Definitions;
using Clan.Sdk.Tests.Resolution.Locations;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>Findings as a user reads them, with what a program reads besides.</summary>
internal static class FindingText
{
    private const string Machines = """
        "machines": {"a": {"tags": ["t"]}, "b": {"tags": ["t", "u"]}, "d": {}}
        """;

    private const string Modules = """
        {"section":"#","complete":true,"name":"limits","features":["inventory"],"roles":{"few":{"min":2},"many":{"max":1},"zero":{"max":0}}}
        {"section":"#","complete":true,"name":"one","features":["inventory"],"roles":{"r":{"min":1},"s":{}}}
        {"section":"#","complete":true,"name":"any","features":["inventory"],"roles":{"r":{"min":0},"s":{}}}
        {"section":"#","complete":true,"name":"parts","features":["inventory"],"roles":{"x":{"options":{}},"y":{"options":{"g":{"t":"group","options":{"deep":{"t":"int","default":1}}}}},"z":{"options":{"g":{"t":"group","options":{"deep":{"t":"int","default":1}}},"flat":{"t":"int","default":1}}},"free":{}}}
        """;

    private const string Instances = """
        {"section":"instances","complete":true,"name":"none","maxInstances":0,"roles":{"r":{}}}
        {"section":"instances","complete":true,"name":"two","maxInstances":2,"roles":{"r":{}}}
        {"section":"instances","input":"granite","name":"rock","roles":{}}
        {"section":"instances","input":"a","name":"b-c","roles":{"r":{}}}
        {"section":"instances","input":"shale","complete":true,"name":"slate","roles":{}}
        """;

    private static readonly ModuleCatalog Catalog = Lab.Catalog.With([
        .. Lines(Modules.Replace("#", "services", StringComparison.Ordinal)),
        .. Lines(Modules.Replace("#", "instances", StringComparison.Ordinal)),
        .. Lines(Instances),
    ]);

    /// <summary>What is found in an inventory: each finding with its path and its limit.</summary>
    /// <param name="section">The section to read it by.</param>
    /// <param name="inventory">An inventory without meta; where it does not begin with machines, it gets a (tag t), b (tags t, u) and d.</param>
    public static string[] Of(Section section, string inventory)
    {
        var machines = inventory.StartsWith("{\"machines\"", StringComparison.Ordinal) ? "" : $"{Machines},";
        var document = Inventory.Parse($"{{\"meta\": {{\"name\": \"c\"}}, {machines}\n{inventory[1..]}", "f.json");
        return [.. document.Resolve(Catalog, section).Diagnostics.Select(Text)];
    }

    private static string Text(Diagnostic found) =>
        found
        + (found.Option is { } option ? $" option {option}" : "")
        + (found.Path is { } path ? $" path {string.Join('.', path)}" : "")
        + (found.Limit is { } limit ? $" limit {limit}" : "");

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
