namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>A machine: what it is, which tags it has, which roles it holds, and its settings.</summary>
internal sealed record MachineExplanation(
    string Name,
    SourceLocation Location,
    IReadOnlyList<CarriedTag> Tags,
    IReadOnlyList<MachineField> Fields,
    IReadOnlyList<ModuleOfMachine> Modules
) : Explanation(Name, Location);

/// <summary>A value that the inventory says of a machine itself.</summary>
internal sealed record MachineField(IReadOnlyList<string> Path, ClanValue Value, SourceLocation Location);

/// <summary>What a machine has of a module.</summary>
/// <param name="Module">The module.</param>
/// <param name="Roles">The roles that it holds, in whichever instance.</param>
/// <param name="Settings">Services schema: its settings, merged over all of them; null where each role has its own.</param>
internal sealed record ModuleOfMachine(string Module, IReadOnlyList<HeldRole> Roles, ExplainedSettings? Settings);
