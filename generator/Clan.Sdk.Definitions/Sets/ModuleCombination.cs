using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Model;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Sets;

/// <summary>The modules of several files, each once in each section.</summary>
/// <param name="InUse">The modules with the files they come from, by input, name and section.</param>
/// <param name="Findings">Where files contradict each other.</param>
internal sealed record ModuleCombination(
    IReadOnlyList<(ModuleModel Module, string Path)> InUse,
    IReadOnlyList<DefinitionDiagnostic> Findings
)
{
    /// <param name="files">The files; of two descriptions of one module that of the first counts.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ModuleCombination Of(IEnumerable<DefinitionFile> files, CancellationToken cancellation)
    {
        var used = new List<Description>();
        var findings = new List<DefinitionDiagnostic>();
        foreach (var descriptions in files.SelectMany(Describe).GroupBy(description => description.Identity))
        {
            cancellation.ThrowIfCancellationRequested();
            var first = descriptions.First();
            used.Add(first);
            findings.AddRange(descriptions.Skip(1).Select(other => Contradiction(first, other)));
        }

        var modules = used.GroupBy(description => (description.FileNumber, description.Index))
            .Select(sections => (Module: InSections(sections.ToList()), sections.First().File.Path))
            .OrderBy(m => m.Module.Input, Utf8Order.Comparer)
            .ThenBy(m => m.Module.Name, Utf8Order.Comparer)
            .ThenBy(m => m.Module.Section, Utf8Order.Comparer);

        // A definition of both sections contradicts another one in each, and is wrong once.
        return new(modules.ToList(), findings.Distinct().ToList());
    }

    /// <summary>A definition of both sections as one of a single section.</summary>
    /// <param name="module">The definition; it names no section.</param>
    /// <param name="section">The section.</param>
    /// <returns>The same module in that section only.</returns>
    public static ModuleModel Restrict(ModuleModel module, string section) =>
        // The compact form has no "section" then, whose first key it would be.
        module with
        {
            Section = section,
            Compact = $"{{\"section\":\"{section}\",{module.Compact.Substring(1)}",
        };

    private static IEnumerable<Description> Describe(DefinitionFile file, int number) =>
        file.Result.Modules.SelectMany(
            (module, i) =>
                (module.Section is { } only ? [only] : SectionNames.All).Select(section => new Description(file, number, i, section))
        );

    private static DefinitionDiagnostic Contradiction(Description first, Description other) =>
        other.File.IsBuiltIn && !first.File.IsBuiltIn
            ? DiagnosticSink.Create(Kinds.ReplacedBuiltIn, first.File.Path, first.Place, first.Module.Name)
            : DiagnosticSink.Create(Kinds.DuplicateModule, other.File.Path, other.Place, other.Module.Name, first.File.Path);

    private static ModuleModel InSections(IReadOnlyList<Description> sections) =>
        sections[0].Module is { Section: null } both && sections.Count < SectionNames.All.Count
            ? Restrict(both, sections[0].Section)
            : sections[0].Module;

    /// <summary>What a file says of one module in one section.</summary>
    private sealed record Description(DefinitionFile File, int FileNumber, int Index, string Section)
    {
        public ModuleModel Module => File.Result.Modules[Index];

        public DefinitionPlace Place => File.Result.Places[Index];

        public (string Section, string? Input, string Name) Identity => (Section, Module.Input, Module.Name);
    }
}
