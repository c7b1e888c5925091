using System.Runtime.CompilerServices;
using Clan.Sdk.CompilerServices;

namespace Clan.Sdk;

/// <summary>An instance in the instances schema, without types: roles by name, settings as JSON.</summary>
public sealed class UntypedInstance : ModuleInstance
{
    internal UntypedInstance(InstancePlace place)
        : base(place) { }

    /// <summary>Gives a role to a machine, or to the machines of a tag, with settings of its own.</summary>
    public UntypedInstance WithRole(
        string role,
        Member member,
        ClanValue? settings = null,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
    {
        AddMember(role, member, settings, new(file, line));
        return this;
    }

    /// <summary>Gives a role to several machines and tags.</summary>
    public UntypedInstance WithRole(
        string role,
        IEnumerable<Member> members,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
    {
        AddMembers(role, members, new(file, line));
        return this;
    }

    /// <summary>The settings of every member of a role: <c>roles.&lt;role&gt;.settings</c>.</summary>
    public UntypedInstance WithRoleSettings(
        string role,
        ClanValue settings,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    ) => this.WithValue(["roles", role, "settings"], settings, line, file);
}
