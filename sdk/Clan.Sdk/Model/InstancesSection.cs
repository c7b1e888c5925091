using System.Runtime.CompilerServices;

namespace Clan.Sdk;

/// <summary>
/// The <c>instances</c> section: <c>instances.&lt;instance&gt;</c>. Every module that has a definition adds its own
/// <c>Add…</c> method; <see cref="AddModule"/> takes any other.
/// </summary>
public sealed class InstancesSection
{
    internal InstancesSection(Inventory inventory) => Inventory = inventory;

    /// <summary>The inventory that the section belongs to.</summary>
    public Inventory Inventory { get; }

    /// <summary>Adds an instance of a module by name, without types: for modules that have no definition, and for what the typed methods cannot say.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="instance">The instance's name; null for the module's, which needs no <c>module.name</c> in the inventory.</param>
    /// <param name="input">The flake input that has the module; null for clan-core.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">A name holds a lone surrogate.</exception>
    public UntypedInstance AddModule(
        string module,
        string? instance = null,
        string? input = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => new(this, module, input, instance, new(file, line));
}
