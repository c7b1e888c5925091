namespace Clan.Sdk.Build;

/// <summary>
/// What a definition file describes, as far as the build must know it: whether it is an inventory schema, and the names of the modules of clan-core
/// that it may replace. In doubt it names one too many, which only costs time: then the built-in modules are generated as well.
/// </summary>
internal sealed class DescribedModules
{
    private const string ClanCore = "clan-core";
    private static readonly string[] Exports = ["moduleSchemas", "modulesPerSource", "staticModules"];

    private DescribedModules(bool isSchema, string? section, IEnumerable<string> names) =>
        (IsSchema, Section, Names) = (isSchema, section, [.. names]);

    public bool IsSchema { get; }

    /// <summary>The section of all of them; null where they may be of either.</summary>
    public string? Section { get; }

    public IReadOnlyCollection<string> Names { get; }

    /// <summary>Reads a file by the shapes that <c>docs/role-definitions.md</c> lists.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static DescribedModules In(string path)
    {
        if (string.Equals(Path.GetFileName(path), "README.md", StringComparison.OrdinalIgnoreCase))
        {
            return new(isSchema: false, "services", [Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))!)]);
        }

        return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? In(JsonOutline.Of(File.ReadAllText(path), depth: 3))
            : new(isSchema: false, section: null, []);
    }

    private static DescribedModules In(JsonOutline document)
    {
        if (document["roles"] is not null)
        {
            return new(
                isSchema: false,
                document["section"]?.Text,
                document["name"]?.Text is { } name && document["input"]?.Text is null or ClanCore ? [name] : []
            );
        }

        if (document["properties"] is not null || document["$defs"] is not null || document["definitions"] is not null)
        {
            return new(isSchema: true, section: null, []);
        }

        // An export: the modules, or the inputs with their modules, of one kind or of several beside each other.
        var roots = Exports.Select(name => document[name]).OfType<JsonOutline>().ToList();
        // Which input is clan-core another file may say; in the export alone its name does.
        var names = (roots.Count == 0 ? [document] : roots).SelectMany(root =>
            root.Names.Concat(roots.Count == 0 ? root[ClanCore]?.Names ?? [] : root.Names.SelectMany(name => root[name]!.Names))
        );
        return new(isSchema: false, section: null, names);
    }
}
