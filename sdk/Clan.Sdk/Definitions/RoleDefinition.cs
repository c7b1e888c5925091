using Clan.Sdk.Options;

namespace Clan.Sdk.Definitions;

/// <summary>A role as resolution sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Minimum">The least number of machines; null for none.</param>
/// <param name="Maximum">The greatest number of machines; null for no limit.</param>
/// <param name="LazyOptions">Its options, read when first asked for.</param>
/// <param name="IsOpen">Whether it takes names beside its options as they are.</param>
internal sealed record RoleDefinition(string Name, long? Minimum, long? Maximum, Lazy<OptionGroup>? LazyOptions, bool IsOpen = false)
{
    /// <summary>Its options; null where the role is open: any setting is taken as it is.</summary>
    public OptionGroup? Options => LazyOptions?.Value;

    /// <summary>How names beside its options are taken; null where those are unknown options.</summary>
    public MergeRule? Freeform => IsOpen ? MergeBy.UnionOfKeys(OptionTypes.Anything) : null;
}
