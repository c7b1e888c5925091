using System.ComponentModel;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;

namespace Clan.Sdk;

/// <summary>An instance in the instances schema: <c>instances.&lt;instance&gt;</c>. The base of generated types.</summary>
public abstract class ModuleInstance : Instance
{
    /// <summary>The instance at a place.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ModuleInstance(InstancePlace place)
        : base(place) => Inventory.Instances.Know(this);

    /// <summary>The flake input that has the module; null for clan-core.</summary>
    public string? Input => Place.Input;

    private protected override Section Section => Section.Instances;

    internal override void Link(string role, Member member, SourceLocation at) => Link(role, member, null, at);

    internal void Link(string role, Member member, ClanValue? settings, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(member);
        Place.Builder.CheckOwner(member, at);
        var members = Place.Below("roles", Inventory.Named(role), member is Machine ? "machines" : "tags");
        if (member is Tag && Place.Builder.TryFind(out var tags, members) && tags is ListValue list)
        {
            if (settings is null)
            {
                Place.Builder.ListAt(at, members)!.Add(member.Name, at);
                return;
            }

            SpellOut(list, members);
        }

        string[] path = [.. members, member.Name];
        if (Place.Builder.ObjectAt(at, path) is not null && settings is not null)
        {
            Place.Builder.Set(at, settings, [.. path, "settings"]);
        }
    }

    // A list of tags is short for tags without settings.
    private void SpellOut(ListValue list, string[] path)
    {
        if (Place.Builder.ObjectAt(list.Location, path[..^1]) is not { } role || !list.Items.All(item => item is StringValue))
        {
            return;
        }

        var tags = new ObjectValue(list.Location);
        foreach (var tag in list.Items.Cast<StringValue>())
        {
            tags.TryAdd(tag.Value, new ObjectValue(tag.Location), tag.Location);
        }

        role.Set(path[^1], tags, list.Location);
    }

    /// <summary>Gives the role to a machine, or to the machines of a tag, with settings of its own. A member that has it already is not added again.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMember(string role, Member member, Settings? settings, SourceLocation at) =>
        Link(role, member, settings?.ToValue(), at);

    /// <inheritdoc cref="AddMember(string, Member, Settings?, SourceLocation)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMember(string role, Member member, ClanValue? settings, SourceLocation at) => Link(role, member, settings, at);

    /// <summary>Gives the role to several; to none, the role is written without members.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddMembers(string role, IEnumerable<Member> members, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(members);
        Place.Builder.ObjectAt(at, Place.Below("roles", Inventory.Named(role)));
        foreach (var member in members)
        {
            Link(role, member, null, at);
        }
    }

    /// <summary>Gives the role to the machines of tags, written as a list of names in this order. A tag that has it already is not added again.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddTagList(string role, IEnumerable<Tag> tags, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var list = Place.Builder.ListAt(at, Place.Below("roles", Inventory.Named(role), "tags"));
        foreach (var tag in tags)
        {
            ArgumentNullException.ThrowIfNull(tag);
            Place.Builder.CheckOwner(tag, at);
            list?.Add(tag.Name, at);
        }
    }

    /// <summary>Sets a value below <c>roles.&lt;role&gt;.machines.&lt;machine&gt;</c>, by which the machine holds the role. Null sets nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetMachine(string role, Machine machine, SourceLocation at, ClanValue? value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(machine);
        Place.Builder.CheckOwner(machine, at);
        Set(at, value, ["roles", Inventory.Named(role), "machines", machine.Name, .. path]);
    }

    /// <inheritdoc cref="SetMachine(string, Machine, SourceLocation, ClanValue?, ReadOnlySpan{string})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetMachine(string role, Machine machine, SourceLocation at, Settings? value, ReadOnlySpan<string> path) =>
        SetMachine(role, machine, at, value?.ToValue(), path);
}
