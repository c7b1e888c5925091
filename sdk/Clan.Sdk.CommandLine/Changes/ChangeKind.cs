namespace Clan.Sdk.CommandLine.Changes;

/// <summary>What a change of a fleet is.</summary>
internal enum ChangeKind
{
    MetaChanged,
    MachineAdded,
    MachineRemoved,
    MachineRenamed,
    MachineChanged,
    TagAdded,
    TagRemoved,
    TagRenamed,
    TagGained,
    TagLost,
    InstanceAdded,
    InstanceRemoved,
    InstanceRenamed,
    InstanceChanged,
    RoleGained,
    RoleLost,
    SettingChanged,
    ModuleGained,
    ModuleLost,
}
