using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Program;

/// <summary>An instance of a module: what the calls on it say for certain.</summary>
/// <param name="module">The module; null where nobody described it.</param>
internal sealed class InstanceModel(
    InventoryModel inventory,
    Section section,
    string moduleName,
    ModuleApi? module,
    string? name,
    SyntaxNode syntax
) : HandleModel(name, syntax)
{
    public InventoryModel Inventory => inventory;

    public Section Section => section;

    public string ModuleName => moduleName;

    public ModuleApi? Module => module;

    /// <summary>Whether it is surely added; what calls say of another one is not certain.</summary>
    public bool IsAdded { get; set; }

    /// <summary>The members that have settings of their own.</summary>
    public Dictionary<(string Role, MemberModel Member), MemberLink> MemberSettings { get; } = [];

    public List<MemberLink> Links { get; } = [];

    public List<SettingsCall> Settings { get; } = [];

    public List<FieldCall> Fields { get; } = [];

    /// <summary>For messages.</summary>
    public string Title => Name is null ? $"an instance of {moduleName}" : $"{moduleName} instance '{Name}'";

    /// <summary>Whether nothing can have switched it off.</summary>
    public bool IsSurelyEnabled =>
        section == Section.Instances
        || (
            !IsOpen
            && Fields
                .Where(call => call is { Field: "enabled", Machine: null, Role: null })
                .All(call => call.Value is ConstantValue { Value: true })
        );
}

/// <summary>A member of a role.</summary>
/// <param name="member">The machine or the tag; null where that is not known, or where there is none.</param>
/// <param name="settings">The settings that come with it (instances).</param>
/// <param name="syntax">The argument.</param>
internal sealed class MemberLink(string role, MemberModel? member, AbstractValue? settings, SyntaxNode syntax)
{
    public string Role => role;

    public MemberModel? Member => member;

    /// <summary>What all calls for the member come to.</summary>
    public AbstractValue? Settings { get; set; } = settings;

    public SyntaxNode Syntax => syntax;
}

/// <summary>Settings of one level.</summary>
/// <param name="role">The role they are for; null for all roles.</param>
/// <param name="machine">The machine they are for, where they are for one.</param>
/// <param name="value">What the first call says.</param>
/// <param name="syntax">Its argument.</param>
internal sealed class SettingsCall(SettingsPlace place, string? role, MachineModel? machine, AbstractValue value, SyntaxNode syntax)
{
    public SettingsPlace Place => place;

    public string? Role => role;

    public MachineModel? Machine => machine;

    /// <summary>What all calls for the place come to.</summary>
    public AbstractValue Value { get; set; } = value;

    public SyntaxNode Syntax => syntax;
}

internal enum SettingsPlace
{
    Instance,
    Machine,
    Role,
    Meta,
}

/// <summary>A field of an instance, of a role, or of a machine in the instance.</summary>
internal sealed class FieldCall(string name, string? role, MachineModel? machine, AbstractValue value, SyntaxNode syntax)
{
    public string Field => name;

    public string? Role => role;

    public MachineModel? Machine => machine;

    /// <summary>What all calls for the field come to.</summary>
    public AbstractValue Value { get; set; } = value;

    public SyntaxNode Syntax => syntax;
}
