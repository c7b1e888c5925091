namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("clan-sdk-cli-").FullName;

    public string PathOf(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes the file, and its folder where that is missing, and returns its path.</summary>
    public string Write(string relative, string text)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Edits a file as others do: the text is replaced in a copy that takes the file's place.</summary>
    public void Edit(string relative, string text, string by)
    {
        var (path, edited) = (PathOf(relative), PathOf(relative) + ".edited");
        File.WriteAllText(edited, File.ReadAllText(path).Replace(text, by, StringComparison.Ordinal));
        File.Move(edited, path, overwrite: true);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
