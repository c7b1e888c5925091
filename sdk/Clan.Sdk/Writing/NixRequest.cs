using Clan.Sdk.Json;
using Clan.Sdk.Nix;

namespace Clan.Sdk.Writing;

/// <summary>What a write puts into the Nix file beside the JSON.</summary>
/// <param name="File">The content; null where JSON holds everything.</param>
/// <param name="Flake">The flake's folder.</param>
/// <param name="Findings">What is wrong with the values of Nix.</param>
internal sealed record NixRequest(NixFile? File, FlakeFolder Flake, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Tells a document apart for a target.</summary>
    /// <returns>What goes into the JSON, and the rest.</returns>
    public static (ObjectValue Data, NixRequest Nix) Of(ObjectValue document, WriteTarget target, string? flake)
    {
        var folder = Path.GetDirectoryName(target.File)!;
        var root = new FlakeFolder(flake ?? folder);
        if (!document.HoldsNix)
        {
            return (document, new(null, root, []));
        }

        var up = root.Up(folder);
        var split = NixSplit.Of(document, up ?? "");
        var findings = NixView
            .BadPaths(document)
            .Concat(up is null ? [WriteFindings.OutsideFlake(target.Name, root.Path)] : root.Missing(document))
            .ToList();
        return (split.Data, new(NixFile.Of(split.Rest, up ?? ""), root, findings));
    }
}
