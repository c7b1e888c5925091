namespace Clan.Sdk.Definitions.Diagnostics;

/// <summary>How much a finding in a definition file weighs.</summary>
public enum DefinitionSeverity
{
    /// <summary>The definition works; a part of it is typed or checked more loosely than it says.</summary>
    Info,

    /// <summary>The definition works, but probably not as meant.</summary>
    Warning,

    /// <summary>The file, or the part named, is not used.</summary>
    Error,
}
