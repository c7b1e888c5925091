namespace Clan.Sdk.Definitions;

/// <summary>What a file is said to hold. The shape decides; the kind only words the finding where no shape is recognised.</summary>
public enum DefinitionKind
{
    /// <summary>Nothing is said.</summary>
    Any,

    /// <summary>Definitions of modules.</summary>
    Module,

    /// <summary>An inventory schema.</summary>
    Schema,
}
