using System.Runtime.CompilerServices;

namespace Clan.Sdk;

/// <summary>An instance in the services schema, without types: roles by name, config as JSON.</summary>
public sealed class UntypedService : ServiceInstance
{
    internal UntypedService(ServicesSection section, string module, string instance, SourceLocation at)
        : base(section, module, instance, at) { }

    /// <summary>Gives a role to a machine, or to the machines of a tag.</summary>
    public UntypedService WithRole(string role, Member member, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        AddMember(role, member, new(file, line));
        return this;
    }

    /// <summary>Gives a role to several machines and tags, in this order.</summary>
    public UntypedService WithRole(
        string role,
        IEnumerable<Member> members,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        AddMembers(role, members, new(file, line));
        return this;
    }

    /// <summary>The config of every member of a role: <c>roles.&lt;role&gt;.config</c>.</summary>
    public UntypedService WithRoleConfig(
        string role,
        ClanValue config,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => this.WithValue(["roles", role, "config"], config, file, line);

    /// <summary>The config of one machine: <c>machines.&lt;machine&gt;.config</c>.</summary>
    public UntypedService WithMachineConfig(
        Machine machine,
        ClanValue config,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        SetMachine(machine, new(file, line), config, ["config"]);
        return this;
    }

    /// <summary>The config of every member, whatever its role: <c>config</c>.</summary>
    public UntypedService WithConfig(ClanValue config, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        this.WithValue(["config"], config, file, line);
}
