namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>The files of Nix that are a flake's own.</summary>
internal static class NixSources
{
    private const int MostFiles = 2000;
    private const long LongestFile = 1 << 20;

    /// <summary>Name, from the folder, and text of each.</summary>
    public static IReadOnlyList<(string Name, string Text)> InFolder(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            MaxRecursionDepth = 8,
        };
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.nix", options)
                .Select(file => (Path: file, Name: Path.GetRelativePath(folder, file).Replace('\\', '/')))
                .Where(file =>
                    !file.Name.Split('/').Any(step => step.StartsWith('.') || step.StartsWith("result", StringComparison.Ordinal))
                )
                .Where(file => new FileInfo(file.Path).Length <= LongestFile)
                .Take(MostFiles)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => (file.Name, File.ReadAllText(file.Path))),
        ];
    }
}
