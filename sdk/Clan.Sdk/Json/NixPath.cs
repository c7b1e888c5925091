using System.Text.Json.Serialization;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>
/// A file or folder of the flake, as only Nix can name it: what <c>./modules/ssh.nix</c> is in a flake's own code. It goes where Nix takes a
/// path: into <c>extraModules</c>, and into options of the types path, raw, unspecified and anything. JSON has no paths, so that it is written
/// to <c>inventory.nix</c> beside <c>inventory.json</c>.
/// </summary>
/// <example><code>.WithServerExtraModules([NixPath.Of("modules/ssh.nix")])</code></example>
[JsonConverter(typeof(ClanValueJsonConverter))]
public sealed class NixPath : ClanValue
{
    private NixPath(string path, SourceLocation location)
        : base(location) => RelativePath = path;

    /// <summary>The path from the flake's root, without <c>.</c> and, as far as it stays in the flake, without <c>..</c>.</summary>
    public string RelativePath { get; }

    /// <inheritdoc/>
    public override ClanValueKind Kind => ClanValueKind.NixPath;

    /// <summary>Why no flake can have it; null where one can.</summary>
    internal string? Problem =>
        RelativePath.Length == 0 ? "is empty"
        : RelativePath.StartsWith('/') ? "is absolute"
        : RelativePath == ".." || RelativePath.StartsWith("../", StringComparison.Ordinal) ? "leaves the flake"
        : null;

    /// <summary>The file or folder with this path from the flake's root: <c>modules/ssh.nix</c>.</summary>
    /// <remarks>A path that is absolute or leaves the flake is reported at resolution, as is, when it is written, one that does not exist.</remarks>
    /// <exception cref="ArgumentException">The text holds a lone surrogate or the character U+0000: no file is named so.</exception>
    public static NixPath Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        WellFormed.Require(path, nameof(path));
        return path.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException("No file has the character U+0000 in its name.", nameof(path))
            : new(Shortened(path), default);
    }

    internal NixPath At(SourceLocation location) => new(RelativePath, location);

    private static string Shortened(string path)
    {
        if (path.Length == 0 || path.StartsWith('/'))
        {
            return path;
        }

        var parts = new List<string>();
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts.Count == 0 ? "." : string.Join('/', parts);
    }
}
