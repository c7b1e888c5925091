namespace Clan.Sdk.Resolution.Schema;

/// <summary>What a clan's name looks like (docs/semantics/instances.md, section 1). The analyzers compile this file too.</summary>
internal static class ClanNamePattern
{
    public const string Text = "^[a-zA-Z0-9_-]*$";
}
