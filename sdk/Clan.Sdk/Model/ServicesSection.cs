using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Json;
using Clan.Sdk.Model;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>
/// The <c>services</c> section: <c>services.&lt;module&gt;.&lt;instance&gt;</c>. Every module that has a definition adds its own
/// <c>Add…</c> method; <see cref="AddModule"/> takes any other. Enumerated, it gives the instances module by module, in the order they were added.
/// </summary>
public sealed class ServicesSection : IReadOnlyCollection<ServiceInstance>
{
    private readonly KnownInstances<ServiceInstance, UntypedService> _known = new();

    internal ServicesSection(Inventory inventory) => Inventory = inventory;

    /// <summary>The inventory that the section belongs to.</summary>
    public Inventory Inventory { get; }

    /// <summary>The number of instances.</summary>
    public int Count => Written.Count();

    private IEnumerable<(string Module, string Instance)> Written =>
        ObjectValue
            .PropertiesOf(Inventory.Document["services"])
            .SelectMany(module => ObjectValue.PropertiesOf(module.Value).Select(instance => (module.Name, instance.Name)));

    /// <summary>Adds an instance of a module by name, without types: for modules that have no definition, and for what the typed methods cannot say.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="instance">The instance's name.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">A name holds a lone surrogate.</exception>
    public UntypedService AddModule(string module, string instance, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(InstancePlace.Add(this, module, instance, new(file, line)));

    /// <summary>The instance of this module and name, that was added or that the file has which the inventory was read from; null where there is none.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="instance">The instance's name.</param>
    public ServiceInstance? Find(string module, string instance)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(instance);
        return !Inventory.Builder.TryFind(out _, "services", module, instance)
            ? null
            : _known.Find(KeyOf(module, instance)) ?? new UntypedService(InstancePlace.Existing(this, module, instance));
    }

    /// <summary>
    /// The module's instance of this name with the module's own methods, that was added or that the file has which the inventory was read
    /// from; null where there is none.
    /// </summary>
    /// <remarks>
    /// A helper that several callers share begins with it:
    /// <c>var backup = inventory.Services.Find&lt;Borgbackup&gt;("nightly") ?? inventory.Services.AddBorgbackup("nightly");</c>
    /// </remarks>
    /// <typeparam name="T">The generated type of the module's instances.</typeparam>
    /// <param name="instance">The instance's name.</param>
    public T? Find<T>(string instance)
        where T : ServiceInstance, IModuleInstance<T> =>
        Find(ModuleOf<T>(), instance) switch
        {
            null => null,
            T typed => typed,
            _ => T.At(InstancePlace.Existing(this, ModuleOf<T>(), instance)),
        };

    /// <summary>All instances of a module with its own methods, in the order they were added.</summary>
    /// <typeparam name="T">The generated type of the module's instances.</typeparam>
    public IReadOnlyList<T> FindAll<T>()
        where T : ServiceInstance, IModuleInstance<T>
    {
        var module = ModuleOf<T>();
        return [.. Written.Where(written => written.Module == module).Select(written => Find<T>(written.Instance)!)];
    }

    /// <summary>The instance of this module and name.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="instance">The instance's name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest one.</exception>
    public ServiceInstance Get(string module, string instance) =>
        Find(module, instance)
        ?? throw new KeyNotFoundException(
            $"The inventory has no instance \"{module}.{instance}\".{NearestName.Hint($"{module}.{instance}", Written.Select(written => $"{written.Module}.{written.Instance}"))}"
        );

    /// <inheritdoc/>
    public IEnumerator<ServiceInstance> GetEnumerator() =>
        Written.Select(written => Get(written.Module, written.Instance)).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Remembers who handles an instance.</summary>
    internal void Know(ServiceInstance instance) => _known.Know(KeyOf(instance.Module, instance.Name), instance);

    // The length keeps apart what only together reads alike.
    private static string KeyOf(string module, string instance) => $"{module.Length}:{module}{instance}";

    private static string ModuleOf<T>() => typeof(T).GetCustomAttribute<ModuleApiAttribute>()?.Module ?? "";
}
