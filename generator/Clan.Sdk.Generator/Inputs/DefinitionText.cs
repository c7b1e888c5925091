using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Sets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Generator.Inputs;

/// <summary>
/// The text of a definition file; none of a Nix file, which counts by its name. Compares by content, since the compiler's file objects
/// compare by reference.
/// </summary>
internal sealed record DefinitionText(
    string Path,
    DefinitionKind Kind,
    bool IsBuiltIn,
    string Text,
    EquatableArray<string> RoleFiles = default
)
{
    private const string KindOption = "build_metadata.AdditionalFiles.ClanKind";
    private const string BuiltInOption = "build_metadata.AdditionalFiles.ClanBuiltIn";

    /// <summary>Whether the file may be of the folder of a module.</summary>
    public bool ShowsModuleFolder => ModuleFolder.IsReadme(Path) || ModuleFolder.IsNix(Path);

    /// <returns>Null where the file is no definition, by its <c>ClanKind</c>, or cannot be read.</returns>
    public static DefinitionText? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var metadata = options.GetOptions(file);
        if (!metadata.TryGetValue(KindOption, out var kind) || KindOf(kind) is not { } known || TextOf(file, cancellation) is not { } text)
        {
            return null;
        }

        var isBuiltIn =
            metadata.TryGetValue(BuiltInOption, out var builtIn) && string.Equals(builtIn, "true", StringComparison.OrdinalIgnoreCase);
        return new(file.Path, known, isBuiltIn, text);
    }

    /// <returns>The file with the roles beside it, where it is a README; null where it is only a part of a module.</returns>
    public DefinitionText? In(ModuleLayout layout) => layout.IsPart(Path) ? null : this with { RoleFiles = layout.RoleFilesOf(Path) };

    public DefinitionFile Read(CancellationToken cancellation) =>
        new(
            Path,
            IsBuiltIn,
            ModuleFolder.IsReadme(Path)
                ? DefinitionReader.ReadModuleFolder(Path, Text, RoleFiles, cancellation)
                : DefinitionReader.Read(Path, Text, Kind, cancellation)
        );

    private static string? TextOf(AdditionalText file, CancellationToken cancellation) =>
        ModuleFolder.IsNix(file.Path) ? "" : file.GetText(cancellation)?.ToString();

    private static DefinitionKind? KindOf(string metadata) =>
        metadata switch
        {
            "module" => DefinitionKind.Module,
            "schema" => DefinitionKind.Schema,
            _ => null,
        };
}
