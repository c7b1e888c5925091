using static Clan.Sdk.Definitions.Diagnostics.DefinitionSeverity;

namespace Clan.Sdk.Definitions.Diagnostics;

/// <summary>Every finding in definition files.</summary>
public static class DefinitionDiagnosticTable
{
    /// <summary>Text that is no JSON.</summary>
    public static readonly DefinitionDiagnosticKind MalformedJson = new(
        "CLAN1001",
        "Malformed JSON",
        "This is no JSON: expected {0}. Correct the text here; nothing of the file is used until then.",
        Error
    );

    /// <summary>A file without content.</summary>
    public static readonly DefinitionDiagnosticKind EmptyFile = new(
        "CLAN1002",
        "Empty definition file",
        "The file is empty. Write a definition into it, or remove it from the project.",
        Error
    );

    /// <summary>JSON nested beyond the limit.</summary>
    public static readonly DefinitionDiagnosticKind TooDeep = new(
        "CLAN1003",
        "Definition nested too deeply",
        "The definition is nested more than {0} levels deep here; what lies deeper is not read. Flatten it.",
        Error
    );

    /// <summary>A file beyond the size limit.</summary>
    public static readonly DefinitionDiagnosticKind TooLarge = new(
        "CLAN1004",
        "Definition too large",
        "{0} Split it into one file a module, and check that it is a definition at all.",
        Error
    );

    /// <summary>A document that is none of the accepted formats.</summary>
    public static readonly DefinitionDiagnosticKind UnknownShape = new(
        "CLAN1005",
        "Unknown kind of definition",
        "This is none of the formats that describe modules: {0}. Write a role definition ({{\"name\": …, \"roles\": {{…}}}}), or take the inventory schema or the module schemas as clan exports them.",
        Error
    );

    /// <summary>A value of a kind that the place does not accept.</summary>
    public static readonly DefinitionDiagnosticKind WrongShape = new(
        "CLAN1006",
        "Wrong kind of value",
        "{0} must be {1}, but this is {2}. Correct the value; it is not used as it is.",
        Error
    );

    /// <summary>A definition without a name.</summary>
    public static readonly DefinitionDiagnosticKind MissingName = new(
        "CLAN1007",
        "Definition without name",
        "The definition has no name. Add \"name\": the module's name as the inventory writes it.",
        Error
    );

    /// <summary>A key that role definitions do not have.</summary>
    public static readonly DefinitionDiagnosticKind UnknownKey = new(
        "CLAN1008",
        "Unknown key in a definition",
        "'{0}' is no key of {1} and is ignored. Known keys: {2}.",
        Warning
    );

    /// <summary>A key twice in one object.</summary>
    public static readonly DefinitionDiagnosticKind RepeatedKey = new(
        "CLAN1009",
        "Repeated key",
        "The key '{0}' is twice in this object; the last one counts. Remove one of them.",
        Warning
    );

    /// <summary>An integer beyond 64 bits.</summary>
    public static readonly DefinitionDiagnosticKind IntegerOutOfRange = new(
        "CLAN1010",
        "Integer beyond 64 bits",
        "{0} does not fit a 64-bit integer and is read as a float. Nix has no such integers either: use a smaller one.",
        Warning
    );

    /// <summary>A reference that leads nowhere.</summary>
    public static readonly DefinitionDiagnosticKind UnresolvedReference = new(
        "CLAN1011",
        "Unresolved $ref",
        "'{0}' leads to nothing in this file, so any value is accepted here. References must stay inside the file, for example '#/$defs/Name'.",
        Error
    );

    /// <summary>References that lead back to themselves.</summary>
    public static readonly DefinitionDiagnosticKind CyclicReference = new(
        "CLAN1012",
        "Cyclic $ref",
        "'{0}' leads back to itself without ever giving a type, so any value is accepted here. Let one of the references end in a schema.",
        Error
    );

    /// <summary>A type that contains itself.</summary>
    public static readonly DefinitionDiagnosticKind RecursiveType = new(
        "CLAN1013",
        "Recursive type",
        "This type contains itself, which options cannot express: from here on any JSON is accepted.",
        Info
    );

    /// <summary>A name of a type that does not exist.</summary>
    public static readonly DefinitionDiagnosticKind UnknownType = new(
        "CLAN1014",
        "Unknown type",
        "'{0}' is no type, so any value is accepted here. Use one of: {1}.",
        Error
    );

    /// <summary>A type that C# cannot express.</summary>
    public static readonly DefinitionDiagnosticKind UntypedConstruct = new(
        "CLAN1015",
        "Type that C# cannot express",
        "{0} has no C# type of its own: the member takes any JSON value, and resolution checks it.",
        Info
    );

    /// <summary>A keyword that is not checked.</summary>
    public static readonly DefinitionDiagnosticKind UncheckedKeyword = new(
        "CLAN1016",
        "Keyword that is not checked",
        "The keyword '{0}' at {1} is not checked: values that it forbids are accepted. Nix checks them.",
        Info
    );

    /// <summary>A keyword that JSON Schema does not have.</summary>
    public static readonly DefinitionDiagnosticKind UnknownKeyword = new(
        "CLAN1017",
        "Unknown schema keyword",
        "'{0}' at {1} is no keyword of JSON Schema and is ignored. Check the spelling; keywords of your own begin with 'x-'.",
        Warning
    );

    /// <summary>Limits that no number of machines meets.</summary>
    public static readonly DefinitionDiagnosticKind ImpossibleConstraint = new(
        "CLAN1018",
        "Impossible constraint",
        "Role '{0}' wants at least {1} and at most {2} machines, which no inventory meets. Correct one of the limits.",
        Warning
    );

    /// <summary>A role that the module does not have.</summary>
    public static readonly DefinitionDiagnosticKind UnknownRole = new(
        "CLAN1019",
        "Constraint of an unknown role",
        "The module has no role '{0}', so its constraint is ignored. Roles: {1}.",
        Warning
    );

    /// <summary>Two files of the project that say different things of one module.</summary>
    public static readonly DefinitionDiagnosticKind ContradictsOther = new(
        "CLAN1020",
        "Module described in two ways",
        "Module '{0}' is described differently in {2}: {1}. What that file says counts. Correct one of the two.",
        Error
    );

    /// <summary>A definition of the project's own that says other things than the one that Clan.Sdk brings.</summary>
    public static readonly DefinitionDiagnosticKind ContradictsBuiltIn = new(
        "CLAN1021",
        "Definition contradicts the built-in one",
        "Module '{0}' is described differently in {2}, which Clan.Sdk brings: {1}. What this file says counts. Where that is not meant, correct it, or give the module's \"input\".",
        Warning
    );

    /// <summary>Two inventory schemas for one section.</summary>
    public static readonly DefinitionDiagnosticKind DuplicateSchema = new(
        "CLAN1022",
        "Inventory schema given twice",
        "The inventory schema of section '{0}' is already given by {1}; this one is not used. Remove one of the files.",
        Error
    );

    /// <summary>A README without usable front matter.</summary>
    public static readonly DefinitionDiagnosticKind FrontMatter = new(
        "CLAN1023",
        "Unreadable front matter",
        "The front matter is not understood here: {0}. Write TOML between two lines of '---', as clan's modules do.",
        Error
    );

    /// <summary>A default that does not fit its own type.</summary>
    public static readonly DefinitionDiagnosticKind MismatchedDefault = new(
        "CLAN1024",
        "Default of another type",
        "The default of '{0}' is {1}, but the option's type in Nix is {2}. Correct the default or the type.",
        Warning
    );

    /// <summary>A pattern that Nix does not read.</summary>
    public static readonly DefinitionDiagnosticKind UnreadablePattern = new(
        "CLAN1025",
        "Unreadable pattern",
        "The pattern {0} cannot be read. {1} Write a POSIX extended expression, which is what Nix's strMatching takes.",
        Error
    );

    /// <summary>Definitions of another revision than the flake has locked.</summary>
    public static readonly DefinitionDiagnosticKind StaleDefinitions = new(
        "CLAN1026",
        "Definitions of another revision",
        "The definitions of the flake's input '{0}' were read at revision {1}, and {2} has {3}: what is checked is not what the flake has. Run clan-inventory sync.",
        Warning
    );

    /// <summary>All of them, by ID.</summary>
    public static IReadOnlyList<DefinitionDiagnosticKind> All { get; } =
    [
        MalformedJson,
        EmptyFile,
        TooDeep,
        TooLarge,
        UnknownShape,
        WrongShape,
        MissingName,
        UnknownKey,
        RepeatedKey,
        IntegerOutOfRange,
        UnresolvedReference,
        CyclicReference,
        RecursiveType,
        UnknownType,
        UntypedConstruct,
        UncheckedKeyword,
        UnknownKeyword,
        ImpossibleConstraint,
        UnknownRole,
        ContradictsOther,
        ContradictsBuiltIn,
        DuplicateSchema,
        FrontMatter,
        MismatchedDefault,
        UnreadablePattern,
        StaleDefinitions,
    ];
}
