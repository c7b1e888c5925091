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
    private static readonly List<RegisteredModule> Registered = [];
    private static readonly Lazy<InventorySchema>?[] RegisteredSchemas = NoSchemas();
    private static ModuleCatalog? s_default;

    private readonly Dictionary<Key, Lazy<ModuleDefinition?>> _modules = [];
    private readonly Lazy<InventorySchema>?[] _schemas = NoSchemas();
    private readonly ConcurrentDictionary<string, ModuleCatalog> _byDay = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inputAliases = new(StringComparer.Ordinal);

    // The modules of all days, where these are those of one.
    private ModuleCatalog? _allDays;

    private ModuleCatalog() { }

    /// <summary>The modules of clan-core, and before them what generated code has registered so far.</summary>
    public static ModuleCatalog Default
    {
        get
        {
            lock (Gate)
            {
                return s_default ??= WithRegistered();
            }
        }
    }

    /// <summary>Makes a module known to the whole program. Its definition is read when an inventory uses it.</summary>
    public static void Register(string? section, string? input, string name, Func<string> compactDefinition)
    {
        var key = new Key(SectionNames.Parse(section), input, name);
        lock (Gate)
        {
            Registered.Add(new(key, new(() => CompactReader.ReadModule(compactDefinition()))));
            s_default = null;
        }
    }

    /// <summary>Makes an inventory schema known to the whole program.</summary>
    public static void RegisterSchema(string section, Func<string> compactSchema)
    {
        lock (Gate)
        {
            RegisteredSchemas[(int)Required(section)] = new(() => CompactReader.ReadSchema(compactSchema()));
            s_default = null;
        }
    }

    /// <summary>A catalogue of these alone, without the built-in modules.</summary>
    public static ModuleCatalog Of(IEnumerable<string> compactDefinitions, IEnumerable<string>? compactSchemas = null)
    {
        var catalog = new ModuleCatalog();
        catalog.Add(compactDefinitions, compactSchemas ?? []);
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

        foreach (var (key, module) in _modules)
        {
            catalog._modules[catalog.Canonical(key)] = module;
        }

        _schemas.CopyTo(catalog._schemas);
        catalog.Add(compactDefinitions, compactSchemas ?? []);
        return catalog;
    }

    /// <summary>The modules as clan-core had them that day.</summary>
    /// <param name="day">The day, as <c>2025-01-10</c>.</param>
    public ModuleCatalog At(string day) => _byDay.GetOrAdd(day, CreateAt);

    /// <summary>The module; null where the catalog has none of the name under the input.</summary>
    public ModuleDefinition? Find(Section section, string? input, string name)
    {
        var source = Canonical(input);
        return (_modules.GetValueOrDefault(new(section, source, name)) ?? _modules.GetValueOrDefault(new(null, source, name)))?.Value;
    }

    /// <summary>Since when a module is gone that this catalog had before, and what took its place; null where it never had it.</summary>
    public string? Departed(Section section, string name) =>
        Find(section, null, name) is null ? _allDays?.Find(section, null, name)?.Departed : null;

    /// <summary>Whether both name one flake input.</summary>
    internal bool IsSameInput(string? left, string? right) => Canonical(left) == Canonical(right);

    /// <summary>The names of all modules under the input that are not gone, sorted.</summary>
    public IEnumerable<string> Names(Section section, string? input) =>
        Under(section, input)
            .Where(module => module.Value.Value is { Until: null })
            .Select(module => module.Key.Name)
            .Distinct()
            .Order(Utf8Order.Comparer);

    /// <summary>Whether all modules under the input are known, so that a name that is not among them is wrong.</summary>
    public bool IsComplete(Section section, string? input) =>
        Under(section, input).Any(module => module.Value.Value is { IsComplete: true });

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

    /// <summary>The inventory schema: what was given, else the built-in one.</summary>
    public InventorySchema Schema(Section section) => (_schemas[(int)section] ?? BuiltInDefinitions.Schema(section)).Value;

    private IEnumerable<KeyValuePair<Key, Lazy<ModuleDefinition?>>> Under(Section section, string? input)
    {
        var source = Canonical(input);
        return _modules.Where(module => module.Key.Input == source && (module.Key.Section ?? section) == section);
    }

    private ModuleCatalog CreateAt(string day)
    {
        var catalog = With([]);
        catalog._allDays = this;
        foreach (var (key, module) in _modules)
        {
            catalog._modules[key] = new(() => module.Value?.At(day));
        }

        return catalog;
    }

    private static ModuleCatalog WithRegistered()
    {
        var catalog = new ModuleCatalog();
        foreach (var module in BuiltInDefinitions.Modules)
        {
            catalog._modules[new(module.Section, null, module.Name)] = module.Definition;
        }

        foreach (var registered in Registered)
        {
            catalog.Add(registered.Key, registered.Module);
        }

        RegisteredSchemas.CopyTo(catalog._schemas);
        return catalog;
    }

    // clan-core is known by its own name too, and by whatever the flake calls it.
    private string? Canonical(string? input)
    {
        var name = input is null ? null : _inputAliases.GetValueOrDefault(input, input);
        return name == "clan-core" ? null : name;
    }

    private void Add(IEnumerable<string> compactDefinitions, IEnumerable<string> compactSchemas)
    {
        foreach (var module in compactDefinitions.Select(CompactReader.ReadModule))
        {
            Add(new Key(module.Section, module.Input, module.Name), new(module));
        }

        foreach (var schema in compactSchemas.Select(CompactReader.ReadSchema))
        {
            _schemas[(int)schema.Section] = new(schema);
        }
    }

    private void Add(Key added, Lazy<ModuleDefinition?> module)
    {
        var key = Canonical(added);
        if (key.Section is null)
        {
            // One for both sections counts before what was known of either.
            _modules.Remove(key with { Section = Section.Services });
            _modules.Remove(key with { Section = Section.Instances });
        }

        _modules[key] = module;
    }

    private static Section Required(string section) =>
        SectionNames.Parse(section) ?? throw new ArgumentException($"There is no section \"{section}\" of an inventory.", nameof(section));

    private Key Canonical(Key key) => key with { Input = Canonical(key.Input) };

    private static Lazy<InventorySchema>?[] NoSchemas() => new Lazy<InventorySchema>?[(int)Section.Instances + 1];

    /// <summary>Who a module is.</summary>
    private sealed record Key(Section? Section, string? Input, string Name)
    {
        // What the compiler makes compares a value type by its generic comparer, which is compiled anew at each start.
        public bool Equals(Key? other) => other is not null && Section == other.Section && Input == other.Input && Name == other.Name;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
    }

    private sealed record RegisteredModule(Key Key, Lazy<ModuleDefinition?> Module);
}
