using System.Globalization;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Projects;

namespace Clan.Sdk.Cli.Import.Definitions;

/// <summary>Names of files made of names of an inventory, which may be any text.</summary>
internal static class FileNames
{
    private const string Folder = "clan-modules";
    private const int LongestName = 60;

    /// <summary>The files of a project's own definitions in its folder for them; a name that is taken gets a number.</summary>
    /// <param name="files">The files, by names that may be alike.</param>
    public static IReadOnlyList<SourceFile> InProject(IEnumerable<SourceFile> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(file => file with { Path = $"{Folder}/{Free(file.Path, taken)}" })];
    }

    /// <summary>A name for the definition file of a module.</summary>
    public static string Of(string module) => (Safe(module) is { Length: > 0 } safe ? safe : "module") + ".json";

    private static string Free(string path, HashSet<string> taken)
    {
        var (stem, extension) = (Path.ChangeExtension(path, null), Path.GetExtension(path));
        var name = path;
        for (var i = 2; !taken.Add(name); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}{extension}");
        }

        return name;
    }

    /// <summary>Letters and digits of ASCII, with single dashes between; empty where the text has none.</summary>
    public static string Safe(string text)
    {
        var words = new string([.. text.Select(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_' ? unit : ' ')]);
        var name = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}
