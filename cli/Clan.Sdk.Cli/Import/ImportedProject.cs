using Clan.Sdk.Cli.Import.Api;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Import.Definitions;
using Clan.Sdk.Cli.Import.Program;
using Clan.Sdk.Cli.Modules;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.Definitions.Sets;
using Clan.Sdk.Generator.Inputs;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import;

/// <summary>An inventory as a C# project.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Plan">The program.</param>
/// <param name="Guessed">The modules that got a definition of what their use shows.</param>
internal sealed record ImportedProject(IReadOnlyList<SourceFile> Files, ProgramPlan Plan, IReadOnlyList<GuessedModule> Guessed)
{
    // The longest file that is still read from top to bottom.
    private const int LongestFile = 300;

    /// <param name="document">The inventory.</param>
    /// <param name="described">Definitions of the user's own.</param>
    /// <param name="version">The version of the packages that the project references.</param>
    public static ImportedProject Of(ObjectValue document, IReadOnlyList<OwnDefinition> described, string version)
    {
        var sections = GeneratedSections.Parse(
            string.Join(',', ((string[])["services", "instances"]).Where(section => document[section] is not null))
        );
        List<DefinitionFile> files = [.. BuiltInDefinitions.Of(Names(sections)), .. described.Select(own => own.Definition)];
        var guessed = GuessedModule.In(document, TypedApi.Of(files, sections));
        var modules = FileNames.InProject([.. described.SelectMany(own => own.Files), .. guessed.Select(module => module.Source)]);
        guessed = [.. guessed.Zip(modules.Skip(modules.Count - guessed.Count), (module, source) => module with { Source = source })];
        var api = TypedApi.Of([.. files, .. guessed.Select(module => module.Definition)], sections);
        var plan = ProgramPlanner.Plan(document, api, Layout.OneFile);
        IReadOnlyList<SourceFile> program = [OneFileProgram.Of(plan)];
        if (program[0].Lines > LongestFile)
        {
            plan = ProgramPlanner.Plan(document, api, Layout.ManyFiles);
            program = ManyFilesProgram.Of(plan);
        }

        return new([ProjectFile.Of(document, sections, version), .. program, .. modules], plan, guessed);
    }

    private static string[] Names(GeneratedSections sections) =>
        [
            .. ((Section[])[Section.Services, Section.Instances])
                .Where(section => sections.Allow(section, null))
                .Select(section => section.Name()),
        ];
}
