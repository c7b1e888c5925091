using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>A file that inventories are written to, and the files that are kept beside it.</summary>
internal sealed class WriteTarget
{
    private const string NixExtension = ".nix";
    private readonly string _name;

    /// <param name="path">The file as the user names it.</param>
    public WriteTarget(string path)
    {
        File = AtomicFile.TargetOf(path);
        _name = path;
    }

    /// <summary>The file itself, at the end of any symbolic link.</summary>
    public string File { get; }

    /// <summary>What was applied last: <c>inventory.applied.json</c> beside <c>inventory.json</c>.</summary>
    public string Applied => Beside(Path.GetFileNameWithoutExtension(File) + ".applied" + Path.GetExtension(File));

    /// <summary>What JSON cannot hold: <c>inventory.nix</c> beside <c>inventory.json</c>.</summary>
    public string Nix => NixNameOf(File);

    /// <summary>The name of the Nix file beside a JSON of this name.</summary>
    public static string NixNameOf(string file) =>
        (Path.GetExtension(file) == NixExtension ? file : Path.ChangeExtension(file, null)) + NixExtension;

    /// <summary>Held by the process that writes.</summary>
    public string Lock => Beside($".{Path.GetFileName(File)}.lock");

    public StoredDocument Read() => StoredDocument.Read(File, _name);

    public StoredDocument ReadApplied() => StoredDocument.Read(Applied, NameOfApplied);

    /// <summary>How messages call the file of what was applied: as the user names the file itself.</summary>
    public string NameOfApplied => Path.Combine(Path.GetDirectoryName(_name) ?? "", Path.GetFileName(Applied));

    /// <summary>How messages call the Nix file.</summary>
    public string NameOfNix => Path.Combine(Path.GetDirectoryName(_name) ?? "", Path.GetFileName(Nix));

    /// <summary>How messages call the file: as the user names it.</summary>
    public string Name => _name;

    /// <summary>Whether the file still holds what was read.</summary>
    public bool Holds(byte[]? bytes)
    {
        var file = new FileInfo(File);
        return bytes is null
            ? !file.Exists
            : file.Exists && file.Length == bytes.Length && System.IO.File.ReadAllBytes(File).AsSpan().SequenceEqual(bytes);
    }

    private string Beside(string name) => Path.Combine(Path.GetDirectoryName(File)!, name);
}
