namespace Clan.Sdk.CommandLine.Reports;

/// <summary>File names as URIs: relative ones stay relative, so that a report means the same on another machine.</summary>
internal static class FileUri
{
    public static string Of(string file)
    {
        if (Path.IsPathRooted(file))
        {
            return new Uri(file).AbsoluteUri;
        }

        var steps = file.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).SkipWhile(step => step == ".");
        return string.Join('/', steps.Select(Uri.EscapeDataString));
    }

    public static string OfFolder(string folder) => Of(folder).TrimEnd('/') + "/";
}
