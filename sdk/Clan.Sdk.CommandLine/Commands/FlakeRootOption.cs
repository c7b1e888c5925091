using System.CommandLine;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>--flake-root</c>: the folder of the flake, from which each path of the inventory goes.</summary>
internal sealed class FlakeRootOption : Option<string>
{
    public FlakeRootOption()
        : base("--flake-root")
    {
        HelpName = "DIR";
        Description =
            "The flake's folder, from which each NixPath goes. Without it: what the property ClanFlakeRoot says, or the output's folder.";
        Validators.Add(RequiredText.Validate);
    }
}
