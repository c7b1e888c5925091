using Clan.Sdk.Cli.Import.Code;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>A machine or tag of the program.</summary>
/// <param name="Handle">How the program refers to it.</param>
/// <param name="Expression">What makes it.</param>
/// <param name="IsUsed">Whether anything refers to it.</param>
/// <param name="Needs">What the expression refers to.</param>
internal sealed record Declaration(string Handle, Doc Expression, bool IsUsed, Needs Needs)
{
    /// <summary>The handle without its owner.</summary>
    public string Name => Handle[(Handle.LastIndexOf('.') + 1)..];
}
