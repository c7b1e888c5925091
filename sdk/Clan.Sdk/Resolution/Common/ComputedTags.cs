namespace Clan.Sdk.Resolution.Common;

/// <summary>The tags that clan computes: which there are no schema says.</summary>
internal static class ComputedTags
{
    /// <summary>The tag of every machine.</summary>
    public const string All = "all";

    /// <summary>The classes of machines; each has a computed tag of its name.</summary>
    public static readonly IReadOnlyList<string> MachineClasses = ["nixos", "darwin"];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Names = [All, .. MachineClasses];
}
