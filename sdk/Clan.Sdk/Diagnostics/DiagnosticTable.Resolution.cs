using static Clan.Sdk.DiagnosticSeverity;

namespace Clan.Sdk.Diagnostics;

/// <content>What resolution finds.</content>
internal static partial class DiagnosticTable
{
    public static readonly DiagnosticKind UnknownOption = new("CLAN3001", "unknown-option", Error, "A key that the schema does not know.");
    public static readonly DiagnosticKind WrongType = new(
        "CLAN3002",
        "wrong-type",
        Error,
        "A value of a type that the option does not accept."
    );
    public static readonly DiagnosticKind ReservedName = new(
        "CLAN3003",
        "reserved-name",
        Error,
        "A key that the module system reads as a keyword."
    );
    public static readonly DiagnosticKind MissingValue = new(
        "CLAN3004",
        "missing-value",
        Error,
        "An option without default that nothing sets."
    );
    public static readonly DiagnosticKind RemovedOption = new(
        "CLAN3005",
        "removed-option",
        Error,
        "An option or section that clan no longer has."
    );
    public static readonly DiagnosticKind Conflict = new("CLAN3006", "conflict", Error, "Different values for one option; no level wins.");
    public static readonly DiagnosticKind UnknownModule = new("CLAN3007", "unknown-module", Error, "No module of this name is known.");
    public static readonly DiagnosticKind ModuleWithoutRoles = new(
        "CLAN3008",
        "module-without-roles",
        Error,
        "A module that has no roles cannot be used in the inventory."
    );
    public static readonly DiagnosticKind ModuleWithoutInventoryFeature = new(
        "CLAN3009",
        "module-without-inventory-feature",
        Error,
        "A module that does not declare the inventory feature."
    );
    public static readonly DiagnosticKind UnknownRole = new("CLAN3010", "unknown-role", Error, "The module has no role of this name.");
    public static readonly DiagnosticKind UnknownInput = new(
        "CLAN3011",
        "unknown-input",
        Warning,
        "A module of an input that nobody described; its settings are unchecked."
    );
    public static readonly DiagnosticKind UnknownTag = new("CLAN3012", "unknown-tag", Error, "A tag that no machine carries.");
    public static readonly DiagnosticKind UndeclaredMachine = new(
        "CLAN3013",
        "undeclared-machine",
        Warning,
        "A machine that the inventory does not declare."
    );
    public static readonly DiagnosticKind TooFewMachines = new(
        "CLAN3014",
        "too-few-machines",
        Error,
        "A role has fewer machines than the module requires."
    );
    public static readonly DiagnosticKind TooManyMachines = new(
        "CLAN3015",
        "too-many-machines",
        Error,
        "A role has more machines than the module allows."
    );
    public static readonly DiagnosticKind TooManyInstances = new(
        "CLAN3016",
        "too-many-instances",
        Error,
        "A module has more instances than it allows."
    );
    public static readonly DiagnosticKind BadModule = new("CLAN3017", "bad-module", Error, "An extra module that Nix cannot import.");
    public static readonly DiagnosticKind AssertionFailed = new(
        "CLAN3018",
        "assertion-failed",
        Error,
        "An assertion of the inventory is false."
    );
    public static readonly DiagnosticKind DeprecatedOption = new("CLAN3019", "deprecated-option", Warning, "An option that clan replaces.");
    public static readonly DiagnosticKind DuplicateName = new(
        "CLAN3020",
        "duplicate-name",
        Error,
        "A machine, tag or instance name that is given twice."
    );
    public static readonly DiagnosticKind DuplicateSettings = new(
        "CLAN3021",
        "duplicate-settings",
        Error,
        "Different values for one option in several calls for one place."
    );
    public static readonly DiagnosticKind ForeignHandle = new(
        "CLAN3022",
        "foreign-handle",
        Error,
        "A machine or tag of another inventory."
    );
    public static readonly DiagnosticKind BothSections = new(
        "CLAN3023",
        "both-sections",
        Error,
        "An inventory that uses services and instances."
    );
    public static readonly DiagnosticKind TagDropsMembers = new(
        "CLAN3024",
        "tag-drops-members",
        Warning,
        "A tag without members drops the members of the tags before it."
    );
    public static readonly DiagnosticKind CountedTwice = new(
        "CLAN3025",
        "counted-twice",
        Info,
        "A machine that a role lists and tags counts twice."
    );
    public static readonly DiagnosticKind UncheckedSettings = new(
        "CLAN3026",
        "unchecked-settings",
        Info,
        "Settings of a module without a definition."
    );
    public static readonly DiagnosticKind UserRule = new("CLAN3027", "user-rule", Error, "A rule of the user's own does not hold.");
    public static readonly DiagnosticKind UndecidedPattern = new(
        "CLAN3028",
        "undecided-pattern",
        Error,
        "A text whose pattern could not be decided."
    );
    public static readonly DiagnosticKind BadPath = new("CLAN3034", "bad-path", Error, "A path that no flake can have.");
    public static readonly DiagnosticKind UncheckedExpression = new(
        "CLAN3035",
        "unchecked-expression",
        Info,
        "Text of Nix, which nobody checks before the flake is evaluated."
    );
    public static readonly DiagnosticKind UnusableName = new("CLAN3036", "unusable-name", Error, "A name with which Nix gives up.");
    public static readonly DiagnosticKind ChangedByNix = new(
        "CLAN3037",
        "changed-by-nix",
        Warning,
        "A value that Nix reads or shows otherwise."
    );
}
