using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Clan.Sdk.Fuzz;

/// <summary>
/// Runs a target over kept seeds, then over texts that are made of them. Each text follows from the number of its execution alone, so that a
/// failure comes again; its text is added to the seeds.
/// </summary>
/// <param name="target">The folder of <c>Seeds</c>.</param>
/// <param name="corpus">Texts that are changed at random.</param>
/// <param name="holds">Null where what the target promises holds for a text; else what does not.</param>
internal sealed class FuzzRun(string target, IReadOnlyList<string> corpus, Func<IReadOnlyList<string>, string?> holds)
{
    /// <summary>How many texts are tried at once.</summary>
    public int Batch { get; init; } = 1;

    /// <param name="executions">How many texts are tried where <c>CLAN_FUZZ</c> says nothing.</param>
    public void Run(int executions)
    {
        executions = Number("CLAN_FUZZ", executions);
        var seed = Number("CLAN_FUZZ_SEED", 1);
        var kept = Kept().ToList();
        foreach (var text in kept)
        {
            Assert.True(holds([text]) is not { } broken, $"A kept seed of {target} fails again: {holds([text])}\n{text}");
        }

        var mutation = new Mutation([.. corpus, .. kept]);
        Parallel.For(
            0,
            (executions + Batch - 1) / Batch,
            // Without a bound the pool adds a thread, and with it a compilation, every other second.
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            (batch, state) =>
            {
                var random = new Random(unchecked((seed * 1_000_003) + batch));
                var texts = Enumerable.Range(0, Batch).Select(_ => mutation.Next(random)).ToList();
                if (holds(texts) is not null)
                {
                    state.Stop();
                    var (text, broken) = texts.Select(text => (text, holds([text]))).FirstOrDefault(one => one.Item2 is not null);
                    Keep(text ?? string.Join('\n', texts));
                    Assert.Fail($"{broken ?? "fails only together"} (CLAN_FUZZ_SEED={seed}, batch {batch})\n{text}");
                }
            }
        );
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    private string Folder => Repository.PathOf("tests/Fuzz/Seeds", target);

    private IEnumerable<string> Kept() =>
        Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file));

    private void Keep(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        File.WriteAllBytes(Path.Combine(Folder, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12] + ".txt"), bytes);
    }
}
