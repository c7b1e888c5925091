namespace Clan.Sdk.Writing;

/// <summary>Files beside a target that only a write in progress needs: what lies there while no process writes is of one that was killed.</summary>
internal static class Leftovers
{
    // The lock, what waits to be noted as applied, and what is not yet renamed.
    private static readonly string[] Extensions = [".lock", ".pending", ".tmp"];

    public static bool Any(WriteTarget target) => Find(target).Any();

    /// <summary>Deletes them; to be called by the process that holds the lock, which stays.</summary>
    public static void Sweep(WriteTarget target)
    {
        foreach (var file in Find(target).Where(file => file != target.Lock))
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Find(WriteTarget target)
    {
        var file = Start(target.File);
        string[] starts = [file, Start(target.Applied), Start(target.Nix), "." + file];
        return Directory
            .EnumerateFiles(Path.GetDirectoryName(target.File)!)
            .Where(path =>
                Extensions.Contains(Path.GetExtension(path))
                && Path.GetFileName(path) is var name
                && starts.Any(start => name.StartsWith(start, StringComparison.Ordinal))
            );

        static string Start(string path) => $".{Path.GetFileName(path)}.";
    }
}
