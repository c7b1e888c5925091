using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Model;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>
/// The <c>instances</c> section: <c>instances.&lt;instance&gt;</c>. Every module that has a definition adds its own
/// <c>Add…</c> method; <see cref="AddModule"/> takes any other. Enumerated, it gives the instances in the order they were added.
/// </summary>
public sealed class InstancesSection : IReadOnlyCollection<ModuleInstance>
{
    private readonly KnownInstances<ModuleInstance, UntypedInstance> _known = new();

    internal InstancesSection(Inventory inventory) => Inventory = inventory;

    /// <summary>The inventory that the section belongs to.</summary>
    public Inventory Inventory { get; }

    /// <summary>The number of instances.</summary>
    public int Count => Written.Count;

    private PropertyRun Written => ObjectValue.PropertiesOf(Inventory.Document["instances"]);

    /// <summary>Adds an instance of a module by name, without types: for modules that have no definition, and for what the typed methods cannot say.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="instance">The instance's name; null for the module's, which needs no <c>module.name</c> in the inventory.</param>
    /// <param name="input">The flake input that has the module; null for clan-core.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">A name holds a lone surrogate.</exception>
    public UntypedInstance AddModule(
        string module,
        string? instance = null,
        string? input = null,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    ) => new(InstancePlace.Add(this, module, input, instance, new(file, line)));

    /// <summary>The instance of this name, that was added or that the file has which the inventory was read from; null where there is none.</summary>
    /// <param name="instance">The instance's name.</param>
    public ModuleInstance? Find(string instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return !Inventory.Builder.TryFind(out _, "instances", instance)
            ? null
            : _known.Find(instance) ?? new UntypedInstance(InstancePlace.Existing(this, instance));
    }

    /// <summary>
    /// The instance of this name with its module's own methods, that was added or that the file has which the inventory was read from; null
    /// where there is none, and where it is an instance of another module.
    /// </summary>
    /// <remarks>
    /// A helper that several callers share begins with it:
    /// <c>var mesh = inventory.Instances.Find&lt;Zerotier&gt;("mesh") ?? inventory.Instances.AddZerotier("mesh", controller);</c>
    /// </remarks>
    /// <typeparam name="T">The generated type of the module's instances.</typeparam>
    /// <param name="instance">The instance's name.</param>
    public T? Find<T>(string instance)
        where T : ModuleInstance, IModuleInstance<T> =>
        Find(instance) switch
        {
            null => null,
            T typed => typed,
            var other => IsOf<T>(other) ? T.At(InstancePlace.Existing(this, instance)) : null,
        };

    /// <summary>All instances of a module with its own methods, in the order they were added.</summary>
    /// <typeparam name="T">The generated type of the module's instances.</typeparam>
    public IReadOnlyList<T> FindAll<T>()
        where T : ModuleInstance, IModuleInstance<T> => [.. Written.Select(written => Find<T>(written.Name)).OfType<T>()];

    /// <summary>The instance of this name.</summary>
    /// <param name="instance">The instance's name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest one.</exception>
    public ModuleInstance Get(string instance) =>
        Find(instance)
        ?? throw new KeyNotFoundException(
            $"The inventory has no instance \"{instance}\".{NearestName.Hint(instance, Written.Select(written => written.Name))}"
        );

    /// <inheritdoc/>
    public IEnumerator<ModuleInstance> GetEnumerator() => Written.Select(written => Get(written.Name)).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Remembers who handles an instance.</summary>
    internal void Know(ModuleInstance instance) => _known.Know(instance.Name, instance);

    private static bool IsOf<T>(ModuleInstance instance) =>
        typeof(T).GetCustomAttribute<ModuleApiAttribute>() is { } api
        && api.Module == instance.Module
        && ModuleCatalog.Default.IsSameInput(api.Input, instance.Input);
}
