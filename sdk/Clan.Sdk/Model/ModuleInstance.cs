using System.ComponentModel;
using Clan.Sdk.Model;

namespace Clan.Sdk;

/// <summary>An instance in the instances schema: <c>instances.&lt;instance&gt;</c>. The base of generated types.</summary>
public abstract class ModuleInstance
{
    private readonly InstancePath _instance;

    /// <summary>
    /// Adds the instance to the section, with <c>module.input</c> where there is one, and <c>module.name</c> unless the instance has no name of
    /// its own: named like its module, it needs none.
    /// </summary>
    /// <exception cref="ArgumentException">A name holds a lone surrogate.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ModuleInstance(InstancesSection section, string module, string? input, string? instance, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(section);
        Module = Inventory.Named(module);
        Input = input is null ? null : Inventory.Named(input);
        Name = instance is null ? module : Inventory.Named(instance);
        _instance = new(section.Inventory, at, "instance", "instances", Name);
        if (_instance.IsDuplicate)
        {
            return;
        }

        if (instance is not null)
        {
            Set(at, module, ["module", "name"]);
        }

        if (input is not null)
        {
            Set(at, input, ["module", "input"]);
        }
    }

    /// <summary>The instance's name.</summary>
    public string Name { get; }

    /// <summary>The module's name.</summary>
    public string Module { get; }

    /// <summary>The flake input that has the module; null for clan-core.</summary>
    public string? Input { get; }

    /// <summary>The inventory it was added to.</summary>
    public Inventory Inventory => _instance.Inventory;

    /// <summary>Gives the role to a machine, or to the machines of a tag, with settings of its own. A member that has it already is not added again.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMember(string role, Member member, Settings? settings, SourceLocation at) =>
        AddMember(role, member, settings?.ToValue(), at);

    /// <inheritdoc cref="AddMember(string, Member, Settings?, SourceLocation)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMember(string role, Member member, ClanValue? settings, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(member);
        _instance.Builder.CheckOwner(member, at);
        var path = _instance.Below("roles", Inventory.Named(role), member is Machine ? "machines" : "tags", member.Name);
        if (_instance.Builder.ObjectAt(at, path) is not null && settings is not null)
        {
            _instance.Builder.Set(at, settings, [.. path, "settings"]);
        }
    }

    /// <summary>Gives the role to several; to none, the role is written without members.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMembers(string role, IEnumerable<Member> members, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(members);
        _instance.Builder.ObjectAt(at, _instance.Below("roles", Inventory.Named(role)));
        foreach (var member in members)
        {
            AddMember(role, member, default(ClanValue), at);
        }
    }

    /// <summary>Gives the role to the machines of tags, written as a list of names in this order. A tag that has it already is not added again.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddTagList(string role, IEnumerable<Tag> tags, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var list = _instance.Builder.ListAt(at, _instance.Below("roles", Inventory.Named(role), "tags"));
        foreach (var tag in tags)
        {
            ArgumentNullException.ThrowIfNull(tag);
            _instance.Builder.CheckOwner(tag, at);
            list?.Add(tag.Name, at);
        }
    }

    /// <summary>Sets a value below the instance; with an empty path every property of the value on its own.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void Set(SourceLocation at, ClanValue value, ReadOnlySpan<string> path) =>
        _instance.Set(at, value ?? ClanValue.Null, path);

    /// <summary>Sets settings below the instance; with an empty path every member of them on its own.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(SourceLocation at, Settings value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(value);
        _instance.Set(at, value.ToValue(), path);
    }
}
