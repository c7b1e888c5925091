using System.IO.Compression;

namespace Clan.Sdk.Package.Tests;

/// <summary>What lies in a package.</summary>
internal sealed class PackageFile
{
    private readonly Dictionary<string, byte[]> _files = [];

    public PackageFile(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            using var content = entry.Open();
            content.CopyTo(bytes);
            _files[entry.FullName] = bytes.ToArray();
        }
    }

    public IReadOnlyList<string> Entries => [.. _files.Keys];

    public byte[] Bytes(string entry) => _files[entry];

    public string Text(string entry) => new StreamReader(new MemoryStream(_files[entry])).ReadToEnd();

    public bool Has(string entry) => _files.ContainsKey(entry);
}
