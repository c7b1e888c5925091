using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>A role that a machine holds, or could hold.</summary>
/// <param name="Role">The role.</param>
/// <param name="Instance">The instance as people name it.</param>
/// <param name="Machine">The machine.</param>
internal abstract record RoleOfMachine(RoleUse Role, string Instance, string Machine);

/// <summary>
/// A role that a machine holds, and why. Its settings are null in the services schema, where they are those of the module, and where nobody
/// described them.
/// </summary>
internal sealed record HeldRole(
    RoleUse Role,
    string Instance,
    string Machine,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<ExtraModule> ExtraModules,
    ExplainedSettings? Settings
) : RoleOfMachine(Role, Instance, Machine);

/// <summary>A role that a machine does not hold, with the tags each of which would give it, and the path where the role would list the machine.</summary>
internal sealed record MissingRole(
    RoleUse Role,
    string Instance,
    string Machine,
    IReadOnlyList<WrittenName> Tags,
    IReadOnlyList<string> Path
) : RoleOfMachine(Role, Instance, Machine);
