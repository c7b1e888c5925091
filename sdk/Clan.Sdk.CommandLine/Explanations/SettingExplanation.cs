namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>The settings at a path in every instance in which a machine has any, and what the inventory says there of the machine itself.</summary>
internal sealed record SettingExplanation(
    string Name,
    SourceLocation Location,
    string Machine,
    IReadOnlyList<MachineField> Fields,
    IReadOnlyList<SettingsOfPlace> Places
) : Explanation(Name, Location);

/// <summary>Settings of a machine in an instance and role (instances schema) or of a module (services schema).</summary>
internal sealed record SettingsOfPlace(string Place, IReadOnlyList<ExplainedSetting> Settings);
