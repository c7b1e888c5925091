using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Formats;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Sets;

/// <summary>Definitions that were read from a flake, against the lock file of the flake beside them.</summary>
internal static class Ageing
{
    // Of the flake's own modules every commit has a revision of its own.
    private const string Self = "self";

    /// <returns>At most one finding: one run of sync mends all.</returns>
    public static IEnumerable<DefinitionDiagnostic> Findings(IReadOnlyList<DefinitionFile> files)
    {
        var locked = files.SelectMany(file => file.Result.Locked.Select(source => (Source: source, file.Path))).ToList();
        return files
            .Where(file => file.Result.Source is { Revision: not null } source && source.Input != Self)
            .Select(file => Finding(file, locked.FirstOrDefault(other => other.Source.Input == file.Result.Source!.Input)))
            .Where(finding => finding is not null)
            .Take(1)
            .Select(finding => finding!);
    }

    private static DefinitionDiagnostic? Finding(DefinitionFile file, (FlakeSource? Source, string Path) locked) =>
        locked.Source?.Revision is { } revision && file.Result.Source is { Revision: { } read, Input: var input } && revision != read
            ? DiagnosticSink.Create(
                Kinds.StaleDefinitions,
                file.Path,
                file.Result.Places.FirstOrDefault() ?? new(0, 0, 1, 1),
                input,
                Short(read),
                locked.Path,
                Short(revision)
            )
            : null;

    private static string Short(string revision) => revision.Length > 12 ? revision.Substring(0, 12) : revision;
}
