using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Clan.Sdk.Benchmarks.Fleets;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;

namespace Clan.Sdk.Benchmarks.Memory;

/// <summary>
/// The peak memory of a process that resolves 100,000 machines with 800,000 memberships, against one that only reads the same
/// inventory into a <see cref="JsonNode"/> tree. Each runs in a process of its own, which prints its peak.
/// </summary>
internal static class PeakMemory
{
    private static readonly Dictionary<string, Action<string>> Alternatives = new()
    {
        ["nothing"] = _ => { },
        ["json-node"] = path => GC.KeepAlive(JsonNode.Parse(File.ReadAllBytes(path))),
        ["read"] = path => GC.KeepAlive(Inventory.Load(path)),
        ["resolve"] = path => GC.KeepAlive(Resolve(path)),
        ["resolve-and-write"] = path =>
        {
            using var writer = new NixJsonWriter(Stream.Null);
            Resolve(path).Section!.WriteCanonical(writer);
            writer.Flush();
        },
    };

    public static int Run(string[] arguments)
    {
        if (arguments is [var name, var path])
        {
            Alternatives[name](path);
            using var own = Process.GetCurrentProcess();
            Console.WriteLine(own.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
            return 0;
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, Fleet.ManyTags(100_000).Utf8);
            Console.WriteLine($"inventory.json: {Megabytes(new FileInfo(file).Length)}");
            var peaks = Alternatives.Keys.ToDictionary(alternative => alternative, alternative => Measure(alternative, file));
            foreach (var (alternative, peak) in peaks)
            {
                var ratio = peak / (double)peaks["json-node"];
                Console.WriteLine(
                    $"{alternative, -18} {Megabytes(peak), 10}   {ratio.ToString("0.00", CultureInfo.InvariantCulture)} of json-node"
                );
            }

            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    // As a program does: the built-in modules come compiled.
    private static ResolvedInventory Resolve(string path)
    {
        var resolved = Inventory.Load(path).Resolve();
        return resolved.HasErrors ? throw new InvalidOperationException(resolved.Diagnostics[0].ToString()) : resolved;
    }

    private static long Measure(string alternative, string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["memory", alternative, file]) { RedirectStandardOutput = true };

        // The collector as programs have it; this project turns its thread off, so that timings are not disturbed.
        start.Environment["DOTNET_gcConcurrent"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.Parse(output, CultureInfo.InvariantCulture);
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");
}
