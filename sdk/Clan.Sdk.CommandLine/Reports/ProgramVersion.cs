using System.Reflection;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>The version of these commands.</summary>
internal static class ProgramVersion
{
    /// <summary>The version without the commit it was built from.</summary>
    public static string Semantic { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
