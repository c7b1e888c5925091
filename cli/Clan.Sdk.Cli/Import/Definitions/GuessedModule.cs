using Clan.Sdk.Cli.Import.Api;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Sets;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Definitions;

/// <summary>A module that nobody described, with the definition that its use gives.</summary>
/// <param name="Use">How it is used.</param>
/// <param name="Source">The definition file.</param>
/// <param name="Definition">The same, read.</param>
internal sealed record GuessedModule(ModuleUse Use, SourceFile Source, DefinitionFile Definition)
{
    /// <summary>The modules of an inventory that no definition file describes, as far as one can.</summary>
    public static IReadOnlyList<GuessedModule> In(ObjectValue document, TypedApi api) =>
        [.. ModuleUse.In(document, api).Select(Of).Where(module => module.IsSound)];

    // A definition file can say neither an empty name nor an empty input.
    private bool IsSound =>
        Definition.Result.Diagnostics.All(found => found.Severity == DefinitionSeverity.Info)
        && Definition.Result.Modules is [var module]
        && (module.Input, module.Name) == (Use.Input, Use.Name);

    private static GuessedModule Of(ModuleUse use)
    {
        var file = FileNames.Of(use.Name);
        var text = InferredDefinition.Of(use);
        return new(use, new(file, text), new(file, IsBuiltIn: false, DefinitionReader.Read(file, text)));
    }
}
