using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Definitions;

/// <summary>Which files belong to the folders of modules, and are no definitions of their own.</summary>
/// <param name="Folders">The folders.</param>
public sealed record ModuleLayout(EquatableArray<ModuleFolder> Folders)
{
    /// <summary>The layout of some files.</summary>
    /// <param name="paths">Their paths, in any order; READMEs and Nix files are enough.</param>
    public static ModuleLayout Of(IEnumerable<string> paths) => new(ModuleFolder.Find(paths).ToEquatableArray());

    /// <summary>Whether a file is a part of a module: anything in its folder but the README.</summary>
    /// <param name="path">The file's path.</param>
    public bool IsPart(string path) =>
        Folders.Any(folder => IsBelow(path, folder.Path)) && !Folders.Any(folder => folder.ReadmePath == path);

    /// <summary>The role files beside a README.</summary>
    /// <param name="readmePath">The README's path.</param>
    /// <returns>Their paths; none where the README is alone.</returns>
    public EquatableArray<string> RoleFilesOf(string readmePath) =>
        Folders.Where(folder => folder.ReadmePath == readmePath).SelectMany(folder => folder.FilePaths).ToEquatableArray();

    private static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length
        && path.StartsWith(folder, StringComparison.Ordinal)
        && (folder.Length == 0 || path[folder.Length] is '/' or '\\');
}
