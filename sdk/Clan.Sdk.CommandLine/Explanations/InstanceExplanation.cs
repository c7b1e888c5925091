using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>An instance: its module, and who holds its roles.</summary>
internal sealed record InstanceExplanation(
    string Name,
    SourceLocation Location,
    string Module,
    string? Input,
    IReadOnlyList<RoleOfInstance> Roles
) : Explanation(Name, Location);

/// <summary>A role of an instance.</summary>
/// <param name="Role">The role.</param>
/// <param name="Members">The machines that hold it, each with the reasons.</param>
/// <param name="Undeclared">Machines that it lists and the inventory does not declare.</param>
/// <param name="ExtraModules">The modules that the instance and the role add for all of them.</param>
internal sealed record RoleOfInstance(
    RoleUse Role,
    IReadOnlyList<Member> Members,
    IReadOnlyList<WrittenName> Undeclared,
    IReadOnlyList<ExtraModule> ExtraModules
);

/// <summary>A machine that holds a role.</summary>
internal sealed record Member(string Machine, IReadOnlyList<Reason> Reasons);
