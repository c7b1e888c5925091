using System.Runtime.CompilerServices;
using Clan.Sdk.Json;
using Clan.Sdk.Model;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>
/// The inventory of a clan: its machines, tags and services. Mistakes in it never throw; they are found by resolution, each with its place.
/// </summary>
/// <remarks>
/// An inventory is written by one thread at a time: nothing in it is locked. While nobody writes, any number of threads may read and
/// resolve it at once. Different inventories share nothing that changes. A thread that writes or resolves while another one writes gets an
/// <see cref="InvalidOperationException"/> where the two meet.
/// </remarks>
/// <example>
/// <code>
/// var inventory = new Inventory("my-clan");
/// var jon = inventory.AddMachine("jon");
/// inventory.Write("inventory.json");
/// </code>
/// </example>
public sealed partial class Inventory
{
    // Reading makes the handles that were not asked for before, and many threads may read: who uses these two has their lock.
    private readonly object _handles = new();
    private readonly Dictionary<string, Machine> _machines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tag> _tagsOfDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);
    private readonly List<Machine> _external = [];
    private readonly HashSet<string> _externalMachines = new(StringComparer.Ordinal);

    /// <summary>An inventory for the clan of this name: <c>meta.name</c>.</summary>
    /// <param name="name">The clan's name.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The name holds a lone surrogate.</exception>
    public Inventory(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
        : this(new ObjectValue(new(file, line)), [])
    {
        Builder.Set(new(file, line), Named(name), "meta", "name");
    }

    private Inventory(ObjectValue document, IReadOnlyList<Diagnostic> readDiagnostics)
    {
        Builder = new(this, document);
        ReadDiagnostics = readDiagnostics;
        Services = new(this);
        Instances = new(this);
    }

    /// <summary>The clan's name, <c>meta.name</c>; empty where a file that was read has none.</summary>
    public string Name => Document["meta"] is ObjectValue meta && meta["name"] is StringValue name ? name.Value : "";

    /// <summary>The <c>services</c> section, clan's schema until mid 2025. An inventory uses it or <see cref="Instances"/>.</summary>
    public ServicesSection Services { get; }

    /// <summary>The <c>instances</c> section, clan's schema of today. An inventory uses it or <see cref="Services"/>.</summary>
    public InstancesSection Instances { get; }

    /// <summary>
    /// All machines, in the order they were added: those of the file that the inventory was read from, and external ones, included.
    /// The list is as it is now; machines can be added while it is walked through.
    /// </summary>
    public IReadOnlyList<Machine> Machines =>
        [.. ObjectValue.PropertiesOf(Document["machines"]).Select(machine => FindMachine(machine.Name)!), .. _external];

    /// <summary>
    /// All tags but clan's own: those that were added, and those that a machine carries or <c>tags</c> lists in the file that the inventory
    /// was read from. The list is as it is now.
    /// </summary>
    public IReadOnlyList<Tag> Tags =>
        [
            .. _tags
                .Values.Concat(
                    ObjectValue
                        .PropertiesOf(Document["tags"])
                        .Where(tag => !Tag.IsBuiltIn(tag.Name))
                        .Select(tag => TagHandle(tag.Name, tag.NameLocation))
                )
                .Concat(Machines.SelectMany(machine => machine.Tags))
                .Where(tag => tag.Inventory is not null)
                .Distinct(),
        ];

    internal InventoryBuilder Builder { get; }

    /// <summary>What the inventory says, with the place of every word of it.</summary>
    internal ObjectValue Document => Builder.Document;

    /// <summary>Names of machines that only the Nix side declares.</summary>
    internal IReadOnlySet<string> ExternalMachines => _externalMachines;

    /// <summary>Mistakes in the C# calls: duplicate names and settings, handles of another inventory.</summary>
    internal IReadOnlyList<Diagnostic> Problems => Builder.Problems;

    /// <summary>Adds a machine: <c>machines.&lt;name&gt;</c>. A name that exists already gives the first machine, and a diagnostic at resolution.</summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="tags">Its own tags, in this order.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The name holds a lone surrogate.</exception>
    public Machine AddMachine(
        string name,
        IEnumerable<Tag>? tags = null,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
    {
        var at = new SourceLocation(file, line);
        var machine = Declare(Named(name), at, isExternal: false);
        if (tags is not null)
        {
            machine.AddTags(tags, at);
        }

        return machine;
    }

    /// <summary>
    /// A machine that the Nix side declares: services can name it, the inventory does not write it, and tags do not reach it.
    /// </summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The name holds a lone surrogate.</exception>
    public Machine AddExternalMachine(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Declare(Named(name), new(file, line), isExternal: true);

    /// <summary>The machine of this name that was added, or that the file declares which the inventory was read from; null where there is none.</summary>
    public Machine? FindMachine(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_handles)
        {
            if (
                !_machines.TryGetValue(name, out var machine)
                && Document["machines"] is ObjectValue machines
                && machines.TryGet(name, out var written)
            )
            {
                machine = new(name, this, isExternal: false, written.NameLocation);
                _machines.Add(name, machine);
            }

            return machine;
        }
    }

    /// <summary>The machine of this name, added where there is none: for helpers that several callers share.</summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="tags">Tags to put on it, beside those that it has.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The name holds a lone surrogate.</exception>
    public Machine GetOrAddMachine(
        string name,
        IEnumerable<Tag>? tags = null,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    ) => FindMachine(name)?.WithTags(tags ?? [], line, file) ?? AddMachine(name, tags, line, file);

    /// <summary>The tag of this name: added, carried by a machine or listed in the file that was read, or clan's own; null where there is none.</summary>
    public Tag? FindTag(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _tags.TryGetValue(name, out var tag) ? tag
            : Tag.IsBuiltIn(name) ? Tag.BuiltIn(name)
            : Tags.FirstOrDefault(other => other.Name == name);
    }

    /// <summary>The tag of this name, added where there is none: for helpers that several callers share.</summary>
    /// <param name="name">The tag's name.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The name holds a lone surrogate.</exception>
    public Tag GetOrAddTag(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        FindTag(name) ?? AddTag(name, line: line, file: file);

    /// <summary>
    /// A tag to put on machines. With <paramref name="machines"/> it is static: <c>tags.&lt;name&gt;</c> lists its machines.
    /// A name that exists already gives the first tag, and a diagnostic at resolution.
    /// </summary>
    /// <param name="name">The tag's name.</param>
    /// <param name="machines">The machines of a static tag, in this order; null for a tag that only machines carry.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The name holds a lone surrogate.</exception>
    public Tag AddTag(
        string name,
        IEnumerable<Machine>? machines = null,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
    {
        using var write = Builder.Writer.Enter();
        var at = new SourceLocation(file, line);
        var tag = _tagsOfDocument.GetValueOrDefault(name) ?? new Tag(Named(name), this, at);
        if (!_tags.TryAdd(name, tag))
        {
            Builder.ReportDuplicate(
                "tag",
                name,
                _tags[name].Location,
                at,
                "Use that tag (FindTag gives it, and GetOrAddTag whether it is there or not), or give this one another name."
            );
            return _tags[name];
        }

        if (machines is not null)
        {
            var members = Builder.ListAt(at, "tags", name);
            foreach (var machine in machines)
            {
                ArgumentNullException.ThrowIfNull(machine);
                Builder.CheckOwner(machine, at);
                members?.Add(machine.Name, at);
            }
        }

        return tag;
    }

    /// <summary>The handle of a tag that the document speaks of.</summary>
    internal Tag TagHandle(string name, SourceLocation at)
    {
        if (_tags.TryGetValue(name, out var tag))
        {
            return tag;
        }

        if (Tag.IsBuiltIn(name))
        {
            return Tag.BuiltIn(name);
        }

        lock (_handles)
        {
            if (!_tagsOfDocument.TryGetValue(name, out tag))
            {
                _tagsOfDocument.Add(name, tag = new(name, this, at));
            }

            return tag;
        }
    }

    /// <summary>Text that can be written, or an exception for what is none.</summary>
    internal static string Named(string name, [CallerArgumentExpression(nameof(name))] string parameter = "")
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return WellFormed.Require(name, parameter);
    }

    private Machine Declare(string name, SourceLocation at, bool isExternal)
    {
        using var write = Builder.Writer.Enter();
        if (FindMachine(name) is { } first)
        {
            Builder.ReportDuplicate(
                "machine",
                name,
                first.Location,
                at,
                "Use that machine (FindMachine gives it, and GetOrAddMachine whether it is there or not), or give this one another name."
            );
            return first;
        }

        var machine = new Machine(name, this, isExternal, at);
        _machines.Add(name, machine);
        if (isExternal)
        {
            _external.Add(machine);
            _externalMachines.Add(name);
        }
        else
        {
            Builder.ObjectAt(at, "machines", name);
        }

        return machine;
    }
}
