using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Sets;

/// <summary>The modules of several files, each once in each section.</summary>
/// <param name="InUse">The modules with the files they come from, by input, name and section.</param>
/// <param name="Findings">Where files contradict each other.</param>
internal sealed record ModuleCombination(
    IReadOnlyList<(ModuleModel Module, ModuleOrigin Origin)> InUse,
    IReadOnlyList<DefinitionDiagnostic> Findings
)
{
    private const string ClanCore = "clan-core";

    /// <param name="files">The files, the project's own first.</param>
    /// <param name="aliases">Further names of inputs.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ModuleCombination Of(IEnumerable<DefinitionFile> files, IReadOnlyList<InputAlias> aliases, CancellationToken cancellation)
    {
        var ofCore = new HashSet<string>(
            aliases.Where(alias => alias.Input == ClanCore).Select(alias => alias.Alias),
            StringComparer.Ordinal
        );
        var alone = new List<Description>();
        var modules = new List<(ModuleModel Module, ModuleOrigin Origin)>();
        var found = new List<(Description First, Description Other, Contradictions What)>();
        foreach (var descriptions in files.SelectMany((file, i) => Describe(file, i, ofCore)).GroupBy(description => description.Identity))
        {
            cancellation.ThrowIfCancellationRequested();
            var ordered = descriptions.OrderBy(description => description.Rank).ToList();
            if (ordered.Count == 1)
                alone.Add(ordered[0]);
            else
                modules.Add((Combine(ordered, found), ordered[0].Origin(isAlone: false)));
        }

        modules.AddRange(
            alone.GroupBy(description => (description.FileNumber, description.Index)).Select(sections => InSections(sections.ToList()))
        );
        return new(
            modules
                .OrderBy(m => m.Module.Input, Utf8Order.Comparer)
                .ThenBy(m => m.Module.Name, Utf8Order.Comparer)
                .ThenBy(m => m.Module.Section, Utf8Order.Comparer)
                .ToList(),
            // One line for a file and the one that it contradicts, whatever the number of modules and sections.
            found.GroupBy(c => (c.First.File.Path, c.Other.File.Path)).Select(Finding).ToList()
        );
    }

    /// <summary>A definition of both sections as one of a single section.</summary>
    /// <param name="module">The definition; it names no section.</param>
    /// <param name="section">The section.</param>
    /// <returns>The same module in that section only.</returns>
    private static ModuleModel Restrict(ModuleModel module, string section) =>
        // The compact form has no "section" then, whose first key it would be.
        module with
        {
            Section = section,
            Compact = $"{{\"{CompactKey.Section.Name}\":\"{section}\",{module.Compact.Substring(1)}",
        };

    private static IEnumerable<Description> Describe(DefinitionFile file, int number, HashSet<string> ofCore) =>
        file.Result.Modules.SelectMany(
            (module, i) =>
                (module.Section is { } only ? [only] : SectionNames.All).Select(section => new Description(
                    file,
                    number,
                    i,
                    section,
                    module.Input is { } input && ofCore.Contains(input) ? null : module.Input
                ))
        );

    private static ModuleModel Combine(
        IReadOnlyList<Description> descriptions,
        List<(Description First, Description Other, Contradictions What)> found
    )
    {
        var merged = descriptions[0].Draft;
        foreach (var other in descriptions.Skip(1))
        {
            var contradictions = new Contradictions();
            merged = ModuleMerge.Of(merged, other.Draft, other.File.IsBuiltIn, contradictions);
            if (contradictions.Count > 0)
                found.Add((descriptions[0], other, contradictions));
        }

        return merged.Build();
    }

    private static DefinitionDiagnostic Finding(IEnumerable<(Description First, Description Other, Contradictions What)> found)
    {
        var (first, other, what) = found.First();
        return other.File.IsBuiltIn && !first.File.IsBuiltIn
            ? DiagnosticSink.Create(Kinds.ContradictsBuiltIn, first.File.Path, first.Place, first.Module.Name, what.ToString(), other.Where)
            : DiagnosticSink.Create(Kinds.ContradictsOther, other.File.Path, other.Place, other.Module.Name, what.ToString(), first.Where);
    }

    private static (ModuleModel, ModuleOrigin) InSections(IReadOnlyList<Description> sections)
    {
        var (first, module) = (sections[0], sections[0].Module);
        return module.Section is null && sections.Count < SectionNames.All.Count
                ? (Restrict(module, first.Section), first.Origin(isAlone: false))
            : first.Input == module.Input ? (module, first.Origin(isAlone: true))
            : (first.Draft.Build(), first.Origin(isAlone: false));
    }

    /// <summary>What a file says of one module in one section.</summary>
    private sealed record Description(DefinitionFile File, int FileNumber, int Index, string Section, string? Input)
    {
        public ModuleModel Module => File.Result.Modules[Index];

        public ModuleDraft Draft => File.Result.Drafts[Index].In(Section, Input);

        public DefinitionPlace Place => File.Result.Places[Index];

        /// <summary>The place, for a message about another one.</summary>
        public string Where => FormattableString.Invariant($"{File.Path}({Place.Line},{Place.Column})");

        /// <summary>What a person wrote goes before what was read, that before what clan exports, and what Clan.Sdk brings comes last.</summary>
        public int Rank => File.IsBuiltIn ? int.MaxValue : (int)File.Result.Drafts[Index].Knowledge;

        public ModuleOrigin Origin(bool isAlone) => new(File.Path, Index, File.IsBuiltIn, isAlone);

        public (string Section, string? Input, string Name) Identity => (Section, Input, Module.Name);
    }
}
