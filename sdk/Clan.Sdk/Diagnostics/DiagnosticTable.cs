using static Clan.Sdk.DiagnosticSeverity;

namespace Clan.Sdk.Diagnostics;

/// <summary>Every finding of the runtime. 3xxx: resolution; 4xxx: files and commands.</summary>
internal static class DiagnosticTable
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
    public static readonly DiagnosticKind Unreadable = new("CLAN4001", "unreadable-file", Error, "A file that cannot be read.");
    public static readonly DiagnosticKind MalformedJson = new("CLAN4002", "malformed-json", Error, "Text that is no JSON.");
    public static readonly DiagnosticKind InvalidText = new(
        "CLAN4003",
        "invalid-text",
        Error,
        "Bytes or escapes that are no Unicode text."
    );
    public static readonly DiagnosticKind TooDeep = new("CLAN4004", "too-deep", Error, "JSON nested beyond the limit.");
    public static readonly DiagnosticKind RepeatedKey = new(
        "CLAN4005",
        "repeated-key",
        Warning,
        "A key that stands twice in one object; the last one counts."
    );
    public static readonly DiagnosticKind NumberOutOfRange = new(
        "CLAN4006",
        "number-out-of-range",
        Error,
        "An integer or a number beyond 64 bits."
    );
    public static readonly DiagnosticKind SameOutput = new(
        "CLAN4007",
        "same-output",
        Error,
        "Two inventories of one program that would be written to one file."
    );
    public static readonly DiagnosticKind EmptyFeed = new(
        "CLAN4024",
        "empty-feed",
        Error,
        "A folder for packages that holds none of Clan.Sdk."
    );
    public static readonly DiagnosticKind BrokenConfiguration = new(
        "CLAN4025",
        "broken-nuget-config",
        Error,
        "A nuget.config that NuGet cannot read."
    );

    public static readonly DiagnosticKind MissingTool = new(
        "CLAN4030",
        "missing-tool",
        Error,
        "A program that a command needs is not on this machine."
    );
    public static readonly DiagnosticKind FailedTool = new("CLAN4031", "failed-tool", Error, "A program that a command needs failed.");
    public static readonly DiagnosticKind ToolTimedOut = new(
        "CLAN4032",
        "tool-timed-out",
        Error,
        "A program that a command needs did not end in time."
    );
    public static readonly DiagnosticKind UnreadableAnswer = new(
        "CLAN4033",
        "unreadable-answer",
        Error,
        "A program that a command needs answered what cannot be read."
    );
    public static readonly DiagnosticKind ForeignFile = new(
        "CLAN4040",
        "foreign-file",
        Error,
        "A file that is there already and was not written from this inventory."
    );
    public static readonly DiagnosticKind WriteConflict = new(
        "CLAN4041",
        "write-conflict",
        Error,
        "A value that this inventory and others changed, each in its own way."
    );
    public static readonly DiagnosticKind ForeignChange = new(
        "CLAN4042",
        "foreign-change",
        Warning,
        "A value of this inventory that others changed in the file."
    );
    public static readonly DiagnosticKind FileBusy = new(
        "CLAN4043",
        "file-busy",
        Error,
        "A file that another process writes all the time."
    );
    public static readonly DiagnosticKind Unwritable = new("CLAN4044", "unwritable-file", Error, "A file that cannot be written.");

    public static readonly DiagnosticKind MissingPath = new("CLAN4045", "missing-path", Error, "A path that is not in the flake's folder.");
    public static readonly DiagnosticKind NixImport = new(
        "CLAN4046",
        "nix-import",
        Warning,
        "A Nix file that the flake has to import, or no longer."
    );
    public static readonly DiagnosticKind ForeignNixFile = new(
        "CLAN4047",
        "foreign-nix-file",
        Error,
        "A Nix file that a write would have to replace and that others wrote."
    );
    public static readonly DiagnosticKind NeedsNix = new("CLAN4048", "needs-nix", Error, "A value of Nix where only JSON is written.");

    public static readonly DiagnosticKind UnknownName = new(
        "CLAN4052",
        "unknown-name",
        Error,
        "A name on the command line that the inventory does not know."
    );
    public static readonly DiagnosticKind UnknownRevision = new(
        "CLAN4053",
        "unknown-revision",
        Error,
        "A revision that git does not know, or that does not have the file."
    );
    public static readonly DiagnosticKind StaysInNix = new(
        "CLAN4054",
        "stays-in-nix",
        Warning,
        "A value of a flake's inventory that no JSON holds."
    );
    public static readonly DiagnosticKind OutputExists = new(
        "CLAN4060",
        "output-exists",
        Error,
        "A folder for a new project that holds something already."
    );
    public static readonly DiagnosticKind CannotBeSaid = new("CLAN4061", "cannot-be-said", Error, "A value that no program can write.");
    public static readonly DiagnosticKind UntypedPlace = new(
        "CLAN4062",
        "untyped-place",
        Info,
        "A value that an imported program says without types."
    );
    public static readonly DiagnosticKind GuessedModule = new(
        "CLAN4063",
        "guessed-module",
        Warning,
        "A module that is known from its use only."
    );

    public static readonly DiagnosticKind FlakeWithoutClan = new("CLAN4070", "flake-without-clan", Error, "A flake that exports no clan.");
    public static readonly DiagnosticKind NoModuleInterface = new(
        "CLAN4071",
        "no-module-interface",
        Error,
        "A flake in which nothing tells the options of modules."
    );
    public static readonly DiagnosticKind ServicesTime = new(
        "CLAN4072",
        "services-time",
        Info,
        "A flake whose clan-core still has the section services."
    );
    public static readonly DiagnosticKind UnreadModule = new(
        "CLAN4073",
        "unread-module",
        Error,
        "A module of a flake whose options cannot be evaluated."
    );
    public static readonly DiagnosticKind UnknownFlakeInput = new(
        "CLAN4074",
        "unknown-flake-input",
        Error,
        "An input that the flake does not have."
    );
    public static readonly DiagnosticKind PortNotFree = new("CLAN4080", "port-not-free", Error, "A port that cannot be listened on.");

    public static readonly IReadOnlyList<DiagnosticKind> All =
    [
        UnknownOption,
        WrongType,
        ReservedName,
        MissingValue,
        RemovedOption,
        Conflict,
        UnknownModule,
        ModuleWithoutRoles,
        ModuleWithoutInventoryFeature,
        UnknownRole,
        UnknownInput,
        UnknownTag,
        UndeclaredMachine,
        TooFewMachines,
        TooManyMachines,
        TooManyInstances,
        BadModule,
        AssertionFailed,
        DeprecatedOption,
        DuplicateName,
        DuplicateSettings,
        ForeignHandle,
        BothSections,
        TagDropsMembers,
        CountedTwice,
        UncheckedSettings,
        UserRule,
        UndecidedPattern,
        BadPath,
        UncheckedExpression,
        UnusableName,
        ChangedByNix,
        Unreadable,
        MalformedJson,
        InvalidText,
        TooDeep,
        RepeatedKey,
        NumberOutOfRange,
        SameOutput,
        EmptyFeed,
        BrokenConfiguration,
        MissingTool,
        FailedTool,
        ToolTimedOut,
        UnreadableAnswer,
        ForeignFile,
        WriteConflict,
        ForeignChange,
        FileBusy,
        Unwritable,
        MissingPath,
        NixImport,
        ForeignNixFile,
        NeedsNix,
        UnknownName,
        UnknownRevision,
        StaysInNix,
        OutputExists,
        CannotBeSaid,
        UntypedPlace,
        GuessedModule,
        FlakeWithoutClan,
        NoModuleInterface,
        ServicesTime,
        UnreadModule,
        UnknownFlakeInput,
        PortNotFree,
    ];
}
