using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Benchmarks.Generation;

/// <summary>What generated code has so that settings can be read as their type, <c>GetSettings&lt;T&gt;</c>: getters, and whose settings a class has.</summary>
internal static partial class ReadSide
{
    private const int Rounds = 30;

    /// <summary>The sources without it: as they would be if settings could only be written.</summary>
    public static string[] Without(IEnumerable<string> sources) => [.. sources.Select(source => Lines().Replace(source, ""))];

    /// <summary>Prints how much source it is, and how long compiling it takes beside the rest: both take turns.</summary>
    public static int Print()
    {
        Console.WriteLine("section      generated source            for reading settings           compiling it");
        foreach (var section in new[] { "services", "instances" })
        {
            var all = Consumer.Generated(Consumer.Definitions(section));
            var without = Without(all);
            var (bytes, lines) = (Bytes(all), LinesOf(all));
            var (read, readLines) = (bytes - Bytes(without), lines - LinesOf(without));
            var (whole, rest) = Compile(Consumer.Compilation(all), Consumer.Compilation(without));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{section, -10} {bytes / 1e3, 8:0} KB {lines, 7} lines  {read / 1e3, 8:0} KB {readLines, 7} lines  {100.0 * read / bytes:0.0} %   {whole:0} ms, without {rest:0} ms"
                )
            );
        }

        return 0;
    }

    private static (double All, double Without) Compile(CSharpCompilation all, CSharpCompilation without)
    {
        var (whole, rest) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            whole = Math.Min(whole, Milliseconds(all));
            rest = Math.Min(rest, Milliseconds(without));
        }

        return (whole, rest);
    }

    // A compilation keeps what it has bound; a copy of it starts anew.
    private static double Milliseconds(CSharpCompilation compilation)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var result = compilation.Clone().Emit(Stream.Null);
        process.Refresh();
        return result.Success
            ? (process.TotalProcessorTime - before).TotalMilliseconds
            : throw new InvalidOperationException(string.Join("; ", result.Diagnostics.Take(3)));
    }

    private static long Bytes(IEnumerable<string> sources) => sources.Sum(source => (long)Encoding.UTF8.GetByteCount(source));

    private static long LinesOf(IEnumerable<string> sources) => sources.Sum(source => (long)source.Count(unit => unit == '\n'));

    [GeneratedRegex(@"^ *(get => .*;|\[global::Clan\.Sdk\.CompilerServices\.SettingsOf\(.*\)\])\r?\n", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
