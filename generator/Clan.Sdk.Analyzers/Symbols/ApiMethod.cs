namespace Clan.Sdk.Analyzers.Symbols;

/// <summary>What a method does to an inventory.</summary>
/// <param name="Kind">Its effect.</param>
/// <param name="Role">The role it writes, where it writes one.</param>
/// <param name="Field">The field it writes, where it writes one.</param>
internal sealed record ApiMethod(ApiMethodKind Kind, string? Role = null, string? Field = null)
{
    public static ApiMethod Foreign { get; } = new(ApiMethodKind.Foreign);
}

internal enum ApiMethodKind
{
    /// <summary>Not the SDK's: whatever is handed to it may change.</summary>
    Foreign,

    /// <summary>Reads, or writes nothing that the rules are about.</summary>
    Neutral,

    /// <summary>Does something with the finished inventory: writes, resolves or returns it.</summary>
    Finish,
    AddMachine,
    AddExternalMachine,
    AddTag,
    TagMachine,
    AddInstance,
    Members,
    UntypedMembers,
    UntypedSettings,
    RoleSettings,
    InstanceSettings,
    MachineSettings,
    Field,
    MachineField,
    InventoryMachineField,
    Meta,

    /// <summary>Gives a part of the inventory that is there already.</summary>
    FindMachine,
    FindTag,
    FindInstance,
    GetOrAddMachine,
    GetOrAddTag,

    /// <summary>Copies settings.</summary>
    Copy,
}
