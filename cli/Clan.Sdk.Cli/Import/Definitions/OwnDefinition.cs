using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Sets;

namespace Clan.Sdk.Cli.Import.Definitions;

/// <summary>A definition of the user's own, and the files that it is made of.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Files">Its file; for a module's folder the README, and the role files beside it. The paths have no folder above.</param>
internal sealed record OwnDefinition(DefinitionFile Definition, IReadOnlyList<SourceFile> Files)
{
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public static OwnDefinition Of(DefinitionFile definition)
    {
        var name = Path.GetFileName(definition.Path);
        if (!ModuleFolder.IsReadme(definition.Path))
        {
            return new(definition, [new(name, File.ReadAllText(definition.Path))]);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(definition.Path))!;
        var module = Path.GetFileName(folder);
        var roles = Path.Combine(folder, "roles");
        string[] roleFiles = Directory.Exists(roles) ? Directory.GetFiles(roles, "*.nix") : [];
        return new(
            definition,
            [
                new($"{module}/{name}", File.ReadAllText(definition.Path)),
                .. roleFiles
                    .Order(StringComparer.Ordinal)
                    .Select(file => new SourceFile($"{module}/roles/{Path.GetFileName(file)}", File.ReadAllText(file))),
            ]
        );
    }
}
