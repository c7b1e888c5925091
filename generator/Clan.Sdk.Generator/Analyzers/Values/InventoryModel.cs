using Clan.Sdk.Generator.Analyzers.Api;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Generator.Analyzers.Values;

/// <summary>An inventory: what is added to it for certain.</summary>
/// <param name="isParameter">True where it comes from the caller: it may have anything, and be the same as another one.</param>
internal sealed class InventoryModel(string? name, SyntaxNode syntax, Scope scope, bool isParameter) : HandleModel(name, syntax)
{
    /// <summary>Where it came to be: what runs as surely as that does is certain.</summary>
    public Scope Scope => scope;

    public bool IsParameter => isParameter;

    /// <summary>True where something reads it: it is written, resolved, returned or handed on.</summary>
    public bool IsUsed { get; set; }

    public List<MachineModel> Machines { get; } = [];

    public List<TagModel> Tags { get; } = [];

    /// <summary>All instances that are added.</summary>
    public List<InstanceModel> Written { get; } = [];

    /// <summary>The instances that are resolved: where both sections are used, that is a mistake, and services is not looked at.</summary>
    public IEnumerable<InstanceModel> Instances =>
        Written.Exists(instance => instance.Section == Section.Instances) ? Written.Where(instance => instance.Section == Section.Instances) : Written;

    public List<SettingsCall> Meta { get; } = [];

    public List<DuplicateName> Duplicates { get; } = [];

    public List<DuplicateSettings> DuplicateSettings { get; } = [];

    public List<ForeignUse> ForeignUses { get; } = [];

    public IEnumerable<InstanceModel> Of(Section section) => Instances.Where(instance => instance.Section == section);

    /// <summary>Whether the instances schema holds for it; where neither section is used, it does.</summary>
    public bool IsSurelyInstances => !Of(Section.Services).Any() && (Of(Section.Instances).Any() || !IsOpen);
}

/// <summary>A name that was there already.</summary>
internal sealed record DuplicateName(string Noun, string Name, SyntaxNode Syntax, HandleModel First);

/// <summary>Values for a place that had some.</summary>
/// <param name="Place">The place, for the message.</param>
/// <param name="Syntax">The second call's name or value.</param>
internal sealed record DuplicateSettings(string Place, SyntaxNode Syntax, SyntaxNode First);

/// <summary>A machine or tag of another inventory.</summary>
internal sealed record ForeignUse(HandleModel Handle, SyntaxNode Syntax);
