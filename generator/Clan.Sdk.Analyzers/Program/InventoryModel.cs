using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Program;

/// <summary>An inventory: what is added to it for certain.</summary>
/// <param name="isParameter">True where it comes from the caller: it may have anything, and be the same as another one.</param>
internal sealed class InventoryModel(string? name, SyntaxNode syntax, Scope scope, bool isParameter) : HandleModel(name, syntax)
{
    private bool _isShared;
    private readonly Dictionary<string, MachineModel> _machinesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<(Section Section, string? Module, string Name), InstanceModel> _instancesByName = [];

    /// <summary>Where it came to be: what runs as surely as that does is certain.</summary>
    public Scope Scope => scope;

    public bool IsParameter => isParameter;

    /// <summary>True where code out of reach may find its parts again and add to them.</summary>
    public bool IsShared => isParameter || _isShared;

    /// <summary>True where something reads it: it is written, resolved, returned or handed on.</summary>
    public bool IsUsed { get; set; }

    public List<MachineModel> Machines { get; } = [];

    public List<TagModel> Tags { get; } = [];

    /// <summary>All instances that are added.</summary>
    public List<InstanceModel> Written { get; } = [];

    /// <summary>The instances that are resolved: where both sections are used, that is a mistake, and services is not looked at.</summary>
    public IEnumerable<InstanceModel> Instances =>
        Written.Exists(instance => instance.Section == Section.Instances)
            ? Written.Where(instance => instance.Section == Section.Instances)
            : Written;

    public List<SettingsCall> Meta { get; } = [];

    public List<DuplicateName> Duplicates { get; } = [];

    public List<DuplicateSettings> DuplicateSettings { get; } = [];

    public List<ForeignUse> ForeignUses { get; } = [];

    public List<UnknownRole> UnknownRoles { get; } = [];

    /// <summary>What rules found out; of use once the body is read.</summary>
    public Memo Memo { get; } = new();

    /// <summary>Adds a machine.</summary>
    /// <returns>The machine that has the name already.</returns>
    public MachineModel? Add(MachineModel machine)
    {
        if (machine.Name is { } name)
        {
            if (_machinesByName.TryGetValue(name, out var first))
            {
                return first;
            }

            _machinesByName.Add(name, machine);
        }

        Machines.Add(machine);
        return null;
    }

    /// <summary>Adds an instance. Under services its name is its module's own.</summary>
    /// <returns>The instance that has the name already.</returns>
    public InstanceModel? Add(InstanceModel instance)
    {
        if (instance.Name is { } name)
        {
            var key = (instance.Section, instance.Section == Section.Services ? instance.ModuleName : null, name);
            if (_instancesByName.TryGetValue(key, out var first))
            {
                return first;
            }

            _instancesByName.Add(key, instance);
        }

        instance.IsAdded = true;
        Written.Add(instance);
        return null;
    }

    /// <summary>Code out of reach has it from here on.</summary>
    public void Share()
    {
        Open();
        _isShared = true;
    }

    /// <summary>The instance of a name that is surely added; under services of a module's.</summary>
    public InstanceModel? Find(Section section, string? module, string name) =>
        _instancesByName.TryGetValue((section, module, name), out var instance) ? instance : null;

    public MachineModel? FindMachine(string name) => _machinesByName.TryGetValue(name, out var machine) ? machine : null;

    public IEnumerable<InstanceModel> Of(Section section) => Instances.Where(instance => instance.Section == section);

    /// <summary>Whether the instances schema holds for it; where neither section is used, it does.</summary>
    public bool IsSurelyInstances => !Of(Section.Services).Any() && (Of(Section.Instances).Any() || !IsOpen);
}

/// <summary>A name that was there already.</summary>
internal sealed record DuplicateName(string Noun, string Name, SyntaxNode Syntax, HandleModel First);

/// <summary>A value for a place that has another one.</summary>
/// <param name="Place">The place, for the message.</param>
/// <param name="Value">The second value.</param>
/// <param name="FirstValue">The first one, which stays.</param>
/// <param name="Syntax">Where the second is said.</param>
/// <param name="First">Where the first is said.</param>
internal sealed record DuplicateSettings(string Place, ConstantValue Value, ConstantValue FirstValue, SyntaxNode Syntax, SyntaxNode First);

/// <summary>A machine or tag of another inventory.</summary>
internal sealed record ForeignUse(HandleModel Handle, SyntaxNode Syntax);

/// <summary>A role, said by its name, that the instance's module does not have.</summary>
internal sealed record UnknownRole(InstanceModel Instance, string Role, SyntaxNode Syntax);
