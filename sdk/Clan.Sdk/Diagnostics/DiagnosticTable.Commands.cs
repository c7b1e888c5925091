using static Clan.Sdk.DiagnosticSeverity;

namespace Clan.Sdk.Diagnostics;

/// <content>What reading and writing files, and the commands, find.</content>
internal static partial class DiagnosticTable
{
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
    public static readonly DiagnosticKind MissingModule = new(
        "CLAN4055",
        "missing-module-file",
        Warning,
        "A module's file that does not exist here."
    );
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
}
