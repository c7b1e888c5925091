namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>
/// What a machine has to do with an instance: every role, held or not, and in the services schema its settings of the module where it holds one.
/// </summary>
internal sealed record PlaceExplanation(
    string Name,
    SourceLocation Location,
    string Machine,
    string Module,
    IReadOnlyList<RoleOfMachine> Roles,
    ExplainedSettings? Settings
) : Explanation(Name, Location);
