using System.ComponentModel;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Definitions;

namespace Clan.Sdk;

/// <summary>An instance in the services schema: <c>services.&lt;module&gt;.&lt;instance&gt;</c>. The base of generated types.</summary>
public abstract class ServiceInstance : Instance
{
    /// <summary>The instance at a place.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ServiceInstance(InstancePlace place)
        : base(place) => Inventory.Services.Know(this);

    private protected override Section Section => Section.Services;

    internal override void Link(string role, Member member, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(member);
        Place.Builder.CheckOwner(member, at);
        var path = Place.Below("roles", Inventory.Named(role), member is Machine ? "machines" : "tags");
        Place.Builder.ListAt(at, path)?.Add(member.Name, at);
    }

    /// <summary>Gives the role to a machine, or to the machines of a tag. A member that has it already is not added again.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMember(string role, Member member, SourceLocation at) => Link(role, member, at);

    /// <summary>Gives the role to several, in this order; to none, the role is written without members.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMembers(string role, IEnumerable<Member> members, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(members);
        Place.Builder.ObjectAt(at, Place.Below("roles", Inventory.Named(role)));
        foreach (var member in members)
        {
            Link(role, member, at);
        }
    }

    /// <summary>Sets a value below <c>machines.&lt;machine&gt;</c> of the instance.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetMachine(Machine machine, SourceLocation at, ClanValue? value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(machine);
        Place.Builder.CheckOwner(machine, at);
        Set(at, value, ["machines", machine.Name, .. path]);
    }

    /// <summary>Sets settings below <c>machines.&lt;machine&gt;</c> of the instance.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetMachine(Machine machine, SourceLocation at, Settings? value, ReadOnlySpan<string> path) =>
        SetMachine(machine, at, value?.ToValue(), path);
}
