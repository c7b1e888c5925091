namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>A module: its instances.</summary>
internal sealed record ModuleExplanation(string Name, string? Input, IReadOnlyList<InstanceExplanation> Instances)
    : Explanation(Name, default);
