using System.Collections.Concurrent;
using Clan.Sdk.Text;

namespace Clan.Sdk.Definitions;

/// <summary>
/// The modules and inventory schemas that resolution knows. Generated code registers what it was generated from;
/// where two registrations name the same module, the later one counts.
/// </summary>
internal sealed class ModuleCatalog
{
    private static readonly object Gate = new();
    private static readonly List<string> Registered = [];
    private static readonly List<string> RegisteredSchemas = [];
    private static ModuleCatalog? s_default;

    private readonly Dictionary<(Section? Section, string? Input, string Name), ModuleDefinition> _modules = [];
    private readonly Dictionary<Section, InventorySchema> _schemas = [];
    private readonly ConcurrentDictionary<string, ModuleCatalog> _byDay = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inputAliases = new(StringComparer.Ordinal);

    private ModuleCatalog() { }

    /// <summary>What generated code has registered so far.</summary>
    public static ModuleCatalog Default
    {
        get
        {
            lock (Gate)
            {
                return s_default ??= Of(Registered, RegisteredSchemas);
            }
        }
    }

    /// <summary>Makes modules and inventory schemas known to the whole program.</summary>
    public static void Register(IEnumerable<string> compactDefinitions, IEnumerable<string> compactSchemas)
    {
        lock (Gate)
        {
            Registered.AddRange(compactDefinitions);
            RegisteredSchemas.AddRange(compactSchemas);
            s_default = null;
        }
    }

    public static ModuleCatalog Of(IEnumerable<string> compactDefinitions, IEnumerable<string>? compactSchemas = null)
    {
        var catalog = new ModuleCatalog();
        catalog.Add(compactDefinitions.Select(CompactReader.ReadModule));
        foreach (var schema in (compactSchemas ?? []).Select(CompactReader.ReadSchema))
        {
            catalog._schemas[schema.Section] = schema;
        }

        return catalog;
    }

    /// <summary>This catalog and more modules, which count before those of the same name here.</summary>
    public ModuleCatalog With(
        IEnumerable<string> compactDefinitions,
        IEnumerable<KeyValuePair<string, string>>? inputAliases = null,
        IEnumerable<string>? compactSchemas = null
    )
    {
        var catalog = new ModuleCatalog();
        foreach (var (alias, input) in _inputAliases.Concat(inputAliases ?? []))
        {
            catalog._inputAliases[alias] = input;
        }

        catalog.Add(_modules.Values);
        catalog.Add(compactDefinitions.Select(CompactReader.ReadModule));
        foreach (var schema in _schemas.Values.Concat((compactSchemas ?? []).Select(CompactReader.ReadSchema)))
        {
            catalog._schemas[schema.Section] = schema;
        }

        return catalog;
    }

    /// <summary>The modules as clan-core had them that day.</summary>
    /// <param name="day">The day, as <c>2025-01-10</c>.</param>
    public ModuleCatalog At(string day) => _byDay.GetOrAdd(day, CreateAt);

    /// <summary>The module; null where the catalog has none of the name under the input.</summary>
    public ModuleDefinition? Find(Section section, string? input, string name)
    {
        var source = Canonical(input);
        return _modules.GetValueOrDefault((section, source, name)) ?? _modules.GetValueOrDefault((null, source, name));
    }

    /// <summary>The names of all modules under the input, sorted.</summary>
    public IEnumerable<string> Names(Section section, string? input)
    {
        var source = Canonical(input);
        return _modules
            .Keys.Where(key => key.Input == source && (key.Section ?? section) == section)
            .Select(key => key.Name)
            .Distinct()
            .Order(Utf8Order.Comparer);
    }

    /// <summary>Whether all modules under the input are known, so that a name that is not among them is wrong.</summary>
    public bool IsComplete(Section section, string? input)
    {
        var source = Canonical(input);
        return _modules.Values.Any(module =>
            module.IsComplete && Canonical(module.Input) == source && (module.Section ?? section) == section
        );
    }

    /// <summary>clan-core, <c>self</c> and the inputs that a known module comes from or that have a further name, sorted.</summary>
    public IEnumerable<string> InputNames =>
        _modules
            .Keys.Select(key => key.Input)
            .OfType<string>()
            .Concat(_inputAliases.Keys)
            .Append("clan-core")
            .Append("self")
            .Distinct()
            .Order(Utf8Order.Comparer);

    public InventorySchema? Schema(Section section) => _schemas.GetValueOrDefault(section);

    private ModuleCatalog CreateAt(string day)
    {
        var catalog = new ModuleCatalog();
        foreach (var (alias, input) in _inputAliases)
        {
            catalog._inputAliases[alias] = input;
        }

        foreach (var (section, schema) in _schemas)
        {
            catalog._schemas[section] = schema;
        }

        catalog.Add(_modules.Values.Select(module => module.At(day)).OfType<ModuleDefinition>());
        return catalog;
    }

    // clan-core is known by its own name too, and by whatever the flake calls it.
    private string? Canonical(string? input)
    {
        var name = input is null ? null : _inputAliases.GetValueOrDefault(input, input);
        return name == "clan-core" ? null : name;
    }

    private void Add(IEnumerable<ModuleDefinition> modules)
    {
        foreach (var module in modules)
        {
            var input = Canonical(module.Input);
            if (module.Section is null)
            {
                _modules.Remove((Section.Services, input, module.Name));
                _modules.Remove((Section.Instances, input, module.Name));
            }

            _modules[(module.Section, input, module.Name)] = module;
        }
    }
}
