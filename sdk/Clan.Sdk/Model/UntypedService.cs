using System.Runtime.CompilerServices;
using Clan.Sdk.CompilerServices;

namespace Clan.Sdk;

/// <summary>An instance in the services schema, without types: roles by name, config as JSON.</summary>
public sealed class UntypedService : ServiceInstance
{
    internal UntypedService(InstancePlace place)
        : base(place) { }

    /// <summary>Gives a role to a machine, or to the machines of a tag.</summary>
    public UntypedService WithRole(string role, Member member, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        AddMember(role, member, new(file, line));
        return this;
    }

    /// <summary>Gives a role to several machines and tags, in this order.</summary>
    public UntypedService WithRole(
        string role,
        IEnumerable<Member> members,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
    {
        AddMembers(role, members, new(file, line));
        return this;
    }

    /// <summary>The config of every member of a role: <c>roles.&lt;role&gt;.config</c>.</summary>
    public UntypedService WithRoleConfig(
        string role,
        ClanValue config,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    ) => this.WithValue(["roles", role, "config"], config, line, file);

    /// <summary>The config of one machine: <c>machines.&lt;machine&gt;.config</c>.</summary>
    public UntypedService WithMachineConfig(
        Machine machine,
        ClanValue config,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
    {
        SetMachine(machine, new(file, line), config, ["config"]);
        return this;
    }

    /// <summary>The config of every member, whatever its role: <c>config</c>.</summary>
    public UntypedService WithConfig(ClanValue config, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        this.WithValue(["config"], config, line, file);
}
