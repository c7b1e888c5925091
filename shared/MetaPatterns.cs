namespace Clan.Sdk.Shared;

/// <summary>What the texts of an inventory's meta look like (docs/semantics/instances.md, section 1).</summary>
internal static class MetaPatterns
{
    public const string Name = "^[a-zA-Z0-9_-]*$";
    public const string Domain = "^" + Label + "(\\." + Label + ")*$";
    public const string Tld = "^[a-z]+$";

    private const string Label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
}
