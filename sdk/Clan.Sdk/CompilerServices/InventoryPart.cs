using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>What part of an inventory a generated method writes: read by the analyzers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum InventoryPart
{
    /// <summary>The machines and tags of a role; under instances with their own settings.</summary>
    Members,

    /// <summary>The settings of a role.</summary>
    RoleSettings,

    /// <summary>The settings of a whole instance.</summary>
    InstanceSettings,

    /// <summary>The settings of one machine in an instance.</summary>
    MachineSettings,

    /// <summary>Another field of an instance, or of a role in it.</summary>
    Field,

    /// <summary>Another field of one machine in an instance.</summary>
    MachineField,

    /// <summary>A field of a machine of the inventory.</summary>
    InventoryMachineField,

    /// <summary>The inventory's meta.</summary>
    Meta,
}
