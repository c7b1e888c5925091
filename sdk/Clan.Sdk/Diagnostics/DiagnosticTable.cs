namespace Clan.Sdk.Diagnostics;

/// <summary>Every finding of the runtime. 3xxx: resolution; 4xxx: files and commands.</summary>
internal static partial class DiagnosticTable
{
    /// <summary>All of them, by ID.</summary>
    public static IReadOnlyList<DiagnosticKind> All => Listed.Kinds;

    // Apart: the parts of one class have no order in which their fields are made.
    private static class Listed
    {
        public static readonly IReadOnlyList<DiagnosticKind> Kinds =
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
            MissingModule,
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
}
