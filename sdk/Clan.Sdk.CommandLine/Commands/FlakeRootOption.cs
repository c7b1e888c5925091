using System.CommandLine;
using System.Reflection;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>--flake-root</c>: the folder of the flake, from which each path of the inventory goes.</summary>
internal sealed class FlakeRootOption : Option<string>
{
    private const string Property = "ClanFlakeRoot";

    public FlakeRootOption()
        : base("--flake-root")
    {
        HelpName = "DIR";
        Description =
            "The flake's folder, from which each NixPath goes. Without it: what the property ClanFlakeRoot says, or the output's folder.";
        Validators.Add(RequiredText.Validate);
    }

    /// <summary>The folder that the program was built with; null where it names none, or none that is on this machine.</summary>
    public static string? OfProgram =>
        Assembly
            .GetEntryAssembly()
            ?.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key == Property)
            ?.Value
            is { Length: > 0 } folder
        && Directory.Exists(folder)
            ? folder
            : null;
}
