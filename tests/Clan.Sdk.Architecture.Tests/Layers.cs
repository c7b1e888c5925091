namespace Clan.Sdk.Architecture.Tests;

/// <summary>The layers that <c>docs/contributing/architecture.md</c> draws: a table for each project, the highest folder first.</summary>
internal static class Layers
{
    private const string Page = "docs/contributing/architecture.md";

    /// <summary>The folders of each project, by the project's folder; the highest first.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfPage() => Read(File.ReadLines(Repository.PathOf(Page)));

    /// <summary>Reads headings such as <c>### sdk/Clan.Sdk</c> and the rows below them whose first cell is a folder in code quotes.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(IEnumerable<string> lines)
    {
        var layers = new Dictionary<string, IReadOnlyList<string>>();
        List<string>? folders = null;
        foreach (var line in lines)
        {
            if (line.StartsWith('#'))
            {
                folders = null;
                if (line.StartsWith("### `", StringComparison.Ordinal))
                {
                    layers.Add(line.Split('`')[1], folders = []);
                }
            }
            else if (folders is not null && line.StartsWith("| `", StringComparison.Ordinal))
            {
                folders.Add(line.Split('`')[1]);
            }
        }

        return layers;
    }
}
