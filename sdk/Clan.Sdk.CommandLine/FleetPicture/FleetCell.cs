namespace Clan.Sdk.CommandLine.FleetPicture;

/// <summary>What becomes of a role that a machine holds, against the other state.</summary>
internal enum CellChange
{
    None,
    Appears,
    Vanishes,
    Changes,
}

/// <summary>A role in a cell of the matrix.</summary>
/// <param name="Role">The role.</param>
/// <param name="Change">What becomes of it.</param>
internal sealed record FleetCell(string Role, CellChange Change);

/// <summary>A column of the matrix.</summary>
/// <param name="Module">The instance's module.</param>
/// <param name="Name">The instance's name.</param>
internal sealed record FleetColumn(string Module, string Name);
