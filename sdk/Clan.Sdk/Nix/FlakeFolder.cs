using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Nix;

/// <summary>The folder of a flake, in which the paths of an inventory must be.</summary>
/// <param name="path">The folder.</param>
internal sealed class FlakeFolder(string path)
{
    private const int MostFiles = 5000;
    private const int MostBytes = 1 << 20;

    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>The way up to it from a folder in it: nothing, or <c>../</c> once or more; null where the folder is not in it.</summary>
    public string? Up(string folder)
    {
        var relative = System.IO.Path.GetRelativePath(Path, System.IO.Path.GetFullPath(folder)).Replace('\\', '/');
        return relative == "." ? ""
            : relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(relative) ? null
            : string.Concat(Enumerable.Repeat("../", relative.Split('/').Length));
    }

    /// <summary>Reports the paths of an inventory that do not exist here.</summary>
    public IEnumerable<Diagnostic> Missing(ObjectValue document) =>
        from found in NixValues.In(document)
        let wanted = found.Value as NixPath
        where wanted is { Problem: null } && !Exists(wanted.RelativePath)
        select new Diagnostic(
            DiagnosticTable.MissingPath,
            $"There is no {CanonicalJson.Quote(wanted.RelativePath)} in the flake's folder {Path}.{Hint(wanted.RelativePath)} Correct the path or create the file; Nix sees it once git knows it.",
            wanted.Location
        )
        {
            Address = NixValues.AddressOf(found.Path),
        };

    /// <summary>Reports the texts of an inventory that Nix reads as files of modules, and that are none here.</summary>
    public IEnumerable<Diagnostic> MissingModules(ObjectValue document) =>
        from found in ModulePaths.In(document)
        where found.IsAbsolute ? !IsThere(found.Text.Value) : !Exists(found.Text.Value.TrimStart('/'))
        select new Diagnostic(
            DiagnosticTable.MissingModule,
            found.IsAbsolute
                ? $"There is no file {CanonicalJson.Quote(found.Text.Value)} here, and Nix gives up on each machine that imports it."
                : $"There is no {CanonicalJson.Quote(found.Text.Value)} in the flake's folder {Path}, below which Nix looks for it.{Hint(found.Text.Value.TrimStart('/'))} Correct the path or create the file; Nix sees it once git knows it.",
            found.Text.Location
        )
        {
            Address = NixValues.AddressOf(found.Path),
        };

    /// <summary>Whether any Nix file here names the file, so that it is probably imported; null where there is no flake to look at.</summary>
    public bool? Mentions(string fileName)
    {
        try
        {
            return File.Exists(Full("flake.nix"))
                ? Files()
                    .Where(file => System.IO.Path.GetFileName(file) != fileName)
                    .Any(file => File.ReadAllText(file).Contains(fileName, StringComparison.Ordinal))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private IEnumerable<string> Files() =>
        new System.IO.Enumeration.FileSystemEnumerable<string>(
            Path,
            (ref System.IO.Enumeration.FileSystemEntry entry) => entry.ToFullPath(),
            new()
            {
                RecurseSubdirectories = true,
                IgnoreInaccessible = true,
                AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint | FileAttributes.Device,
            }
        )
        {
            ShouldIncludePredicate = (ref System.IO.Enumeration.FileSystemEntry entry) =>
                !entry.IsDirectory && entry.Length <= MostBytes && entry.FileName.EndsWith(".nix", StringComparison.Ordinal),
        }.Take(MostFiles);

    private bool Exists(string relative) => IsThere(Full(relative));

    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path);

    private string Full(string relative) => System.IO.Path.Combine(Path, relative);

    // The first part that is not there, beside what is.
    private string Hint(string wanted)
    {
        var parts = wanted.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var folder = string.Join('/', parts[..i]);
            if (Exists(string.Join('/', parts[..(i + 1)])))
            {
                continue;
            }

            if (!Directory.Exists(Full(folder)))
            {
                return "";
            }

            var there = Directory
                .EnumerateFileSystemEntries(Full(folder))
                .Take(MostFiles)
                .Select(entry => System.IO.Path.GetFileName(entry)!);
            return NearestName.Find(parts[i], there) is { } nearest
                ? $" Did you mean {CanonicalJson.Quote(string.Join('/', (string[])[.. parts[..i], nearest, .. parts[(i + 1)..]]))}?"
                : "";
        }

        return "";
    }
}
