namespace Clan.Sdk.CommandLine.Changes;

/// <summary>Why a machine gained or lost a role.</summary>
/// <param name="Kind">The kind of cause.</param>
/// <param name="Tag">The tag that it is about; null where it is about none.</param>
/// <param name="Location">Where it is written: in the new inventory, as far as it still is.</param>
internal sealed record RoleCause(RoleCauseKind Kind, string? Tag, SourceLocation Location);

/// <summary>The kinds of causes.</summary>
internal enum RoleCauseKind
{
    /// <summary>Gained: the role lists the machine.</summary>
    Listed,

    /// <summary>Gained: the machine has a tag of the role, as it had before.</summary>
    RoleTakesTag,

    /// <summary>Gained: the machine has a tag of the role, which it had not before.</summary>
    TagPutOn,

    /// <summary>Gained: the machine is new and has a tag of the role.</summary>
    NewMachineHasTag,

    /// <summary>Lost: the role no longer lists the machine.</summary>
    NoLongerListed,

    /// <summary>Lost: the role no longer takes a tag that the machine has.</summary>
    RoleDropsTag,

    /// <summary>Lost: a tag of the role was taken off the machine.</summary>
    TagTakenOff,

    /// <summary>Lost: the role still takes the tag and the machine still has it, but the role's tags no longer count.</summary>
    TagNoLongerCounts,

    /// <summary>Lost: there is no such machine any more.</summary>
    MachineGone,

    /// <summary>Lost: there is no such instance any more.</summary>
    InstanceGone,
}
