namespace Clan.Sdk.Cli.Projects;

/// <summary>Which names a project may have.</summary>
internal static class ProjectName
{
    /// <summary>True where every file system, MSBuild and XML take the name as it is.</summary>
    public static bool IsSound(string name) =>
        name.Length is > 0 and <= 100
        && char.IsLetterOrDigit(name[0])
        && name[^1] is not (' ' or '.')
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '_');
}
