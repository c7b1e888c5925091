namespace Clan.Sdk.CommandLine.Serving;

/// <summary>Files and folders that an inventory is read from, looked at again and again: editors replace files in too many ways to be told of each.</summary>
/// <param name="paths">The files, and folders with all that is in them.</param>
internal sealed class WatchedFiles(IReadOnlyList<string> paths)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    private string _seen = StateOf(paths);

    /// <summary>Returns when something changed.</summary>
    public async Task ChangedAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(Interval, cancellation).ConfigureAwait(false);
            var state = StateOf(paths);
            if (state != _seen)
            {
                _seen = state;
                return;
            }
        }
    }

    private static string StateOf(IReadOnlyList<string> paths)
    {
        try
        {
            return string.Join(
                '\n',
                paths.SelectMany(FilesOf).Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}")
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file went between the two looks; the next one sees the whole.
            return exception.GetType().Name;
        }
    }

    private static IEnumerable<FileInfo> FilesOf(string path) =>
        Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories)
        : File.Exists(path) ? [new FileInfo(path)]
        : [];
}
