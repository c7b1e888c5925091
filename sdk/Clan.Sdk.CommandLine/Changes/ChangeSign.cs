namespace Clan.Sdk.CommandLine.Changes;

/// <summary>The sign of a change, as in a diff: <c>+</c> for what comes, <c>-</c> for what goes, <c>~</c> for what is otherwise.</summary>
internal static class ChangeSign
{
    public static char Of(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.MachineAdded
            or ChangeKind.TagAdded
            or ChangeKind.TagGained
            or ChangeKind.InstanceAdded
            or ChangeKind.RoleGained
            or ChangeKind.ModuleGained => '+',
            ChangeKind.MachineRemoved
            or ChangeKind.TagRemoved
            or ChangeKind.TagLost
            or ChangeKind.InstanceRemoved
            or ChangeKind.RoleLost
            or ChangeKind.ModuleLost => '-',
            _ => '~',
        };
}
