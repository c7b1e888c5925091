namespace Clan.Sdk.Definitions.Formats;

/// <summary>How much a source knows of the modules that it describes.</summary>
internal enum Knowledge
{
    /// <summary>What a person wrote: it may leave out anything.</summary>
    Partial,

    /// <summary>What sync read from the option types of a flake: nothing is missing.</summary>
    Exact,

    /// <summary>What clan exports: every role and option, but of their types only what JSON Schema says.</summary>
    Exported,
}
