namespace Clan.Sdk;

/// <summary>What a migration changed or could not carry over.</summary>
public enum MigrationEntryKind
{
    /// <summary>The inventory does not evaluate under the services schema; nothing was carried over.</summary>
    InvalidInventory,

    /// <summary>The inventory's name has characters that today's schema refuses; they were replaced.</summary>
    InventoryRenamed,

    /// <summary>A top-level field or an instance's label that today's schema lacks was left out.</summary>
    FieldLeftOut,

    /// <summary>A tag that clan now computes was pinned to the members it had.</summary>
    TagPinned,

    /// <summary>An instance got another name, since instance names are now unique across modules.</summary>
    InstanceRenamed,

    /// <summary>A disabled instance was left out: today's schema has no switch for it.</summary>
    InstanceDisabled,

    /// <summary>The module has no successor; its instance was left out.</summary>
    ModuleGone,

    /// <summary>The module has a successor of another name.</summary>
    ModuleRenamed,

    /// <summary>A module of the user's own: it is expected from the flake itself and has to be ported.</summary>
    OwnModule,

    /// <summary>The module has no role of this name; the role was left out.</summary>
    RoleUnknown,

    /// <summary>A tag was left out of a role because its machines were no members: a later tag without machines dropped them.</summary>
    TagWithoutEffect,

    /// <summary>A machine that a role counted several times is now counted once.</summary>
    CountedOnce,

    /// <summary>An option has another name.</summary>
    OptionRenamed,

    /// <summary>An option that no role in reach has any more; its value was left out.</summary>
    OptionGone,

    /// <summary>Two levels that became one set different values; the more specific one was kept.</summary>
    SettingsConflict,

    /// <summary>Settings of a machine that holds no role of the instance, or of an instance without roles; they never applied and were left out.</summary>
    SettingsUnused,

    /// <summary>An extra module that today's schema cannot take at this place was left out.</summary>
    ExtraModuleLeftOut,

    /// <summary>An extra module of the instance now reaches a machine once for each of its roles.</summary>
    ExtraModuleRepeated,

    /// <summary>A false assertion was left out: it would stop the evaluation.</summary>
    AssertionLeftOut,

    /// <summary>A limit of the successor module does not hold.</summary>
    LimitBroken,

    /// <summary>A role has other members than before.</summary>
    MembersDiffer,

    /// <summary>A role has another name; several may have become one.</summary>
    RoleRenamed,
}
