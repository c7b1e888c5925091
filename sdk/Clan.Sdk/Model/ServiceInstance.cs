using System.ComponentModel;
using Clan.Sdk.Model;

namespace Clan.Sdk;

/// <summary>An instance in the services schema: <c>services.&lt;module&gt;.&lt;instance&gt;</c>. The base of generated types.</summary>
public abstract class ServiceInstance
{
    private readonly InstancePath _instance;
    private readonly Dictionary<(string Role, string Field), NameList?> _members = [];

    /// <summary>Adds the instance to the section.</summary>
    /// <exception cref="ArgumentException">A name holds a lone surrogate.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ServiceInstance(ServicesSection section, string module, string instance, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(section);
        _instance = new(section.Inventory, at, "instance", "services", Inventory.Named(module), Inventory.Named(instance));
        Module = module;
        Name = instance;
    }

    /// <summary>The instance's name.</summary>
    public string Name { get; }

    /// <summary>The module's name.</summary>
    public string Module { get; }

    /// <summary>The inventory it was added to.</summary>
    public Inventory Inventory => _instance.Inventory;

    /// <summary>Gives the role to a machine, or to the machines of a tag. A member that has it already is not added again.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMember(string role, Member member, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(member);
        _instance.Builder.CheckOwner(member, at);
        var key = (Inventory.Named(role), member is Machine ? "machines" : "tags");
        if (!_members.TryGetValue(key, out var list))
        {
            list = _instance.Builder.ListAt(at, _instance.Below("roles", role, key.Item2));
            _members.Add(key, list);
        }

        list?.Add(member.Name, at);
    }

    /// <summary>Gives the role to several, in this order; to none, the role is written without members.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMembers(string role, IEnumerable<Member> members, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(members);
        _instance.Builder.ObjectAt(at, _instance.Below("roles", Inventory.Named(role)));
        foreach (var member in members)
        {
            AddMember(role, member, at);
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

    /// <summary>Sets a value below <c>machines.&lt;machine&gt;</c> of the instance.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetMachine(Machine machine, SourceLocation at, ClanValue value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(machine);
        _instance.Builder.CheckOwner(machine, at);
        Set(at, value, ["machines", machine.Name, .. path]);
    }

    /// <summary>Sets settings below <c>machines.&lt;machine&gt;</c> of the instance.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetMachine(Machine machine, SourceLocation at, Settings value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(value);
        SetMachine(machine, at, value.ToValue(), path);
    }
}
