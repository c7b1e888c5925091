using System.Reflection;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>The flake's folder as the program's project names it.</summary>
internal static class FlakeRoot
{
    private const string Property = "ClanFlakeRoot";

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
