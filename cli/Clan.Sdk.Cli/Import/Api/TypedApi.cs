using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Sets;
using Clan.Sdk.Generator.Inputs;
using Clan.Sdk.Generator.Planning;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Cli.Import.Api;

/// <summary>
/// The typed API that a program has with some definition files: what the generator would generate, by the generator's own plan of names.
/// </summary>
internal sealed class TypedApi
{
    private readonly Dictionary<(Section, string? Input, string Name), ModuleApi> _modules = [];
    private readonly HashSet<(Section, string? Input, string Name)> _described = [];
    private readonly Dictionary<string, string> _aliases;

    private TypedApi(DefinitionSet set, SchemaShape schemas, IEnumerable<ModuleShape> shapes, NamePlan names, GeneratedSections sections)
    {
        Schemas = schemas;
        _aliases = set.InputAliases.ToDictionary(alias => alias.Alias, alias => alias.Input, StringComparer.Ordinal);
        foreach (var shape in shapes)
        {
            foreach (var section in (Section[])[Section.Services, Section.Instances])
            {
                var key = (section, Canonical(shape.Identity.Input), shape.Identity.Name);
                if (sections.Allow(section, shape.Identity.Section))
                {
                    _described.Add(key);
                }

                if (shape.Sections.FirstOrDefault(offered => offered.Section == section) is { } offered)
                {
                    _modules[key] = new(shape.Identity, offered, names.For(shape.Identity).Stem(section)!);
                }
            }
        }
    }

    /// <summary>The fields of machines, of the meta, and of instances.</summary>
    public SchemaShape Schemas { get; }

    /// <param name="files">The definition files.</param>
    /// <param name="sections">The sections that the project generates.</param>
    public static TypedApi Of(IReadOnlyList<DefinitionFile> files, GeneratedSections sections)
    {
        var set = DefinitionSet.Combine(files);
        var schemas = SchemaShaper.Shape(set.Schemas, sections);
        var shapes = set
            .Described.Select(module => new DefinedModule(module.Model, module.Origin.IsBuiltIn, module.Origin.Path, module.Origin.Index))
            .Where(module => module.IsIn(sections))
            .Select(module => ModuleShaper.Shape(module, schemas, sections))
            .ToList();
        return new(
            set,
            schemas,
            shapes,
            NamePlanner.Plan(shapes.Select(ModuleKey.Of), schemas, Array.Empty<string>().ToEquatableArray()),
            sections
        );
    }

    /// <summary>The module's API; null where no <c>Add…</c> is generated for it.</summary>
    /// <param name="section">The section.</param>
    /// <param name="input">The flake input that has the module; null for clan-core.</param>
    /// <param name="name">The module's name.</param>
    public ModuleApi? Find(Section section, string? input, string name) => _modules.GetValueOrDefault((section, Canonical(input), name));

    /// <summary>Whether a definition file describes the module, even one that no inventory can use.</summary>
    public bool IsDescribed(Section section, string? input, string name) => _described.Contains((section, Canonical(input), name));

    // clan-core is known by its own name too, and by whatever the flake calls it.
    private string? Canonical(string? input)
    {
        var name = input is null ? null : _aliases.GetValueOrDefault(input, input);
        return name == "clan-core" ? null : name;
    }
}
