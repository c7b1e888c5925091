using System.Runtime.CompilerServices;

namespace Clan.Sdk;

/// <summary>An instance in the instances schema, without types: roles by name, settings as JSON.</summary>
public sealed class UntypedInstance : ModuleInstance
{
    internal UntypedInstance(InstancesSection section, string module, string? input, string? instance, SourceLocation at)
        : base(section, module, input, instance, at) { }

    /// <summary>Gives a role to a machine, or to the machines of a tag, with settings of its own.</summary>
    public UntypedInstance WithRole(
        string role,
        Member member,
        ClanValue? settings = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        AddMember(role, member, settings, new(file, line));
        return this;
    }

    /// <summary>Gives a role to several machines and tags.</summary>
    public UntypedInstance WithRole(
        string role,
        IEnumerable<Member> members,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        AddMembers(role, members, new(file, line));
        return this;
    }

    /// <summary>The settings of every member of a role: <c>roles.&lt;role&gt;.settings</c>.</summary>
    public UntypedInstance WithRoleSettings(
        string role,
        ClanValue settings,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => this.WithValue(["roles", role, "settings"], settings, file, line);
}
