using Clan.Sdk.Nix;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary>The paths of a program's inventory, looked up in the flake without writing.</summary>
internal static class FlakePaths
{
    /// <summary>What does not exist. Without a folder it is the current one, as it is for a write, if a flake lies there.</summary>
    public static IEnumerable<Diagnostic> Missing(Inventory inventory, string? flakeRoot)
    {
        var folder = flakeRoot ?? (File.Exists("flake.nix") ? Environment.CurrentDirectory : null);
        if (folder is null)
        {
            return [];
        }

        var flake = new FlakeFolder(folder);
        return flake.Missing(inventory.Document).Concat(flake.MissingModules(inventory.Document));
    }
}
