namespace Clan.Sdk.Analyzers.Rules;

/// <summary>Every rule, by ID.</summary>
internal static class RuleTable
{
    public static IReadOnlyList<AnalyzerRule> All { get; } =
    [
        new TooManyMachines(),
        new MissingSetting(),
        new ConflictingSettings(),
        new InvalidValue(),
        new DuplicateName(),
        new TagWithoutMachines(),
        new ForeignHandle(),
        new BothSections(),
        new MisplacedSetting(),
        new RelativeExtraModule(),
        new MachineNamedLikeTag(),
        new DeprecatedTld(),
        new InstanceWithoutMembers(),
        new UnusedInventory(),
        new DuplicateSettings(),
        new TooManyInstances(),
        new ExternalMachineWritten(),
        new LooseMembers(),
        new MissingRole(),
    ];
}
