namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>The final settings of a machine.</summary>
/// <param name="HasErrors">Whether errors keep them from having a value.</param>
/// <param name="All">Every setting.</param>
internal sealed record ExplainedSettings(bool HasErrors, IReadOnlyList<ExplainedSetting> All);
