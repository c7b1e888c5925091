using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Snapshooter;
using Snapshooter.Xunit;

namespace Clan.Sdk.Testing;

/// <summary>Compares text with what an earlier run wrote. The only place that knows the snapshot library.</summary>
internal static partial class Snapshot
{
    /// <remarks>A missing snapshot fails; run with <c>SNAPSHOOTER_STRICT_MODE=false</c> to write it.</remarks>
    [ModuleInitializer]
    internal static void BeStrict()
    {
        if (Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE") is null)
        {
            Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", "true");
        }
    }

    public static void Match(string text, string name, [CallerFilePath] string file = "") =>
        Snapshooter.Xunit.Snapshot.Match(
            Version().Replace(text, "GeneratedCode(\"Clan.Sdk.Generator\", \"‹version›\")"),
            new SnapshotFullName(name + ".snap", Path.Combine(Path.GetDirectoryName(file)!))
        );

    [GeneratedRegex("""GeneratedCode\("Clan\.Sdk\.Generator", "[^"]*"\)""")]
    private static partial Regex Version();
}
