using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>The folder of a clan module among some files, for <see cref="DefinitionReader.ReadModuleFolder"/>.</summary>
/// <param name="ReadmePath">Its README, whose front matter describes the module.</param>
/// <param name="FilePaths">Its role files, <c>roles/&lt;role&gt;.nix</c>.</param>
public sealed record ModuleFolder(string ReadmePath, EquatableArray<string> FilePaths)
{
    private const string ReadmeName = "README.md";

    /// <summary>The folder itself.</summary>
    public string Path => Parent(ReadmePath);

    /// <summary>Whether a file is a README, the one file of a folder whose text counts.</summary>
    /// <param name="path">The file's path.</param>
    public static bool IsReadme(string path) => path.Substring(Parent(path).Length).TrimStart('/', '\\') == ReadmeName;

    /// <summary>Whether a file is written in Nix: nothing of it is read but its name.</summary>
    /// <param name="path">The file's path.</param>
    public static bool IsNix(string path) => path.EndsWith(".nix", StringComparison.Ordinal);

    /// <summary>Finds the folders that have a README and at least one role.</summary>
    /// <param name="paths">The paths of any files, in any order.</param>
    /// <returns>The folders, by path.</returns>
    public static IReadOnlyList<ModuleFolder> Find(IEnumerable<string> paths)
    {
        var all = paths.Distinct(StringComparer.Ordinal).OrderBy(path => path, Utf8Order.Comparer).ToList();
        var roles = all.Where(path => ModuleFolderFormat.RoleOf(path) is not null)
            .ToLookup(path => Parent(Parent(path)), StringComparer.Ordinal);
        return all.Where(path => IsReadme(path) && roles.Contains(Parent(path)))
            .Select(path => new ModuleFolder(path, roles[Parent(path)].ToEquatableArray()))
            .ToList();
    }

    private static string Parent(string path) => path.Substring(0, Math.Max(path.LastIndexOfAny(['/', '\\']), 0));
}
