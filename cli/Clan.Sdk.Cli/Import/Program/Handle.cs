using Clan.Sdk.Cli.Import.Code;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>A machine or tag in the program.</summary>
/// <param name="Code">How the program refers to it.</param>
/// <param name="Member">The same in the copy that is written along.</param>
internal sealed record Handle(string Code, Member Member)
{
    public Doc Doc => Code;
}
