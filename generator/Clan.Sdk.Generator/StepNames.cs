namespace Clan.Sdk.Generator;

/// <summary>The names of the pipeline's steps, by which tests see what ran.</summary>
internal static class StepNames
{
    /// <summary>The folders of modules among the files.</summary>
    public const string Layout = nameof(Layout);

    /// <summary>Definition files, by content.</summary>
    public const string Files = nameof(Files);

    /// <summary>What each file defines, with the places of its findings.</summary>
    public const string Definitions = nameof(Definitions);

    /// <summary>What each file defines, without places.</summary>
    public const string Modules = nameof(Modules);

    /// <summary>All files together: contradictions, and the inventory schemas.</summary>
    public const string Set = nameof(Set);

    /// <summary>Which definition of each module is in use.</summary>
    public const string Selection = nameof(Selection);

    /// <summary>The sections to generate.</summary>
    public const string Sections = nameof(Sections);

    /// <summary>Who sees the generated types.</summary>
    public const string Visibility = nameof(Visibility);

    /// <summary>The generated types that referenced projects offer already.</summary>
    public const string References = nameof(References);

    /// <summary>The types of the built-in modules, where these come compiled.</summary>
    public const string Compiled = nameof(Compiled);

    /// <summary>What the project decides about the generated types.</summary>
    public const string EmitOptions = nameof(EmitOptions);

    /// <summary>The fields that the inventory schemas give.</summary>
    public const string Schemas = nameof(Schemas);

    /// <summary>Each module's API, apart from the names that it could dispute with others.</summary>
    public const string Shapes = nameof(Shapes);

    /// <summary>What the others must know of each module.</summary>
    public const string Keys = nameof(Keys);

    /// <summary>The names of all modules.</summary>
    public const string Names = nameof(Names);

    /// <summary>All that one module's source is made of.</summary>
    public const string Plans = nameof(Plans);

    /// <summary>The constants that the initializer hands to the runtime.</summary>
    public const string Registry = nameof(Registry);

    /// <summary>The findings.</summary>
    public const string Findings = nameof(Findings);

    public static IReadOnlyList<string> All { get; } =
    [
        Layout,
        Files,
        Definitions,
        Modules,
        Set,
        Selection,
        Sections,
        Visibility,
        References,
        Compiled,
        EmitOptions,
        Schemas,
        Shapes,
        Keys,
        Names,
        Plans,
        Registry,
        Findings,
    ];
}
