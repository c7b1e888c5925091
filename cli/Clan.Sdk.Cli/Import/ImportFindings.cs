using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Import.Definitions;
using Clan.Sdk.Cli.Import.Program;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import;

/// <summary>What a person should look at after an import, each at its place in the inventory.</summary>
internal static class ImportFindings
{
    public static IEnumerable<Diagnostic> Of(ImportedProject project) =>
        project.Plan.Lost.Select(Lost).Concat(project.Guessed.Select(Guessed)).Concat(project.Plan.Untyped.Select(Untyped));

    private static Diagnostic Lost(Difference lost) =>
        new(
            DiagnosticTable.CannotBeSaid,
            lost.Original is null
                ? $"The program writes {PathText.Of(lost.Path)}, which the inventory does not have. Take it out by hand."
                : $"No program can write {PathText.Of(lost.Path)} as it stands here. Say it on the Nix side.",
            lost.Original?.Location ?? default
        )
        {
            Address = new() { Path = lost.Path },
        };

    private static Diagnostic Guessed(GuessedModule module) =>
        new(
            DiagnosticTable.GuessedModule,
            $"Nobody described the module {CSharpLiteral.Quoted(module.Use.Name)}{(module.Use.Input is { } input ? $" of the input {CSharpLiteral.Quoted(input)}" : "")}: {module.Source.Path} holds what its use here shows. Complete it, or put the module's own definition in its place."
        );

    private static Diagnostic Untyped(UntypedPlace place) =>
        new(DiagnosticTable.UntypedPlace, $"{PathText.Of([.. place.Path])} has no type in the program. {place.Reason}", place.Location)
        {
            Address = new() { Path = [.. place.Path] },
        };
}
