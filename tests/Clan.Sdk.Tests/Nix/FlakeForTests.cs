namespace Clan.Sdk.Tests.Nix;

/// <summary>A folder for a flake, deleted at the end.</summary>
internal sealed class FlakeForTests : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("clan-flake").FullName;

    public string Json => PathOf("inventory.json");

    public string Nix => PathOf("inventory.nix");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>Writes a file, with the folders above it.</summary>
    public FlakeForTests With(string path, string text = "{ }")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        return this;
    }

    public string[] Files() =>
        [
            .. Directory
                .GetFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file))
                .Order(StringComparer.Ordinal),
        ];
}
