using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit.Sdk;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Compares what real Nix and this library make of random inputs, and makes the first input they disagree about small.</summary>
/// <param name="ask">What Nix makes of inputs.</param>
/// <param name="compare">The differences between Nix's result and ours, none when they agree.</param>
/// <param name="mayRefuse">Whether most inputs may be such that Nix refuses them.</param>
internal sealed class Differential(
    Func<IReadOnlyList<string>, IReadOnlyList<JsonNode?>> ask,
    Func<string, JsonNode?, IEnumerable<string>> compare,
    bool mayRefuse = false
)
{
    private const int Shown = 6;
    private const int CandidatesAtOnce = 25;
    private const int MostRounds = 40;

    public void Run(Gen<string> inputs, uint stream)
    {
        var random = new PCG(stream, NixEnvironment.Seed);
        var cases = Enumerable.Range(0, NixEnvironment.Cases).Select(_ => inputs.Generate(random, null, out var _)).ToList();
        var answers = ask(cases);
        Assert.True(mayRefuse || answers.Count(answer => answer is not null) > cases.Count / 2, "Nix has no answer to most of the inputs.");
        var differing = cases.Zip(answers).Where(pair => Compare(pair.First, pair.Second).Any()).Select(pair => pair.First).ToList();
        if (differing.Count == 0)
        {
            return;
        }

        var report = new StringBuilder($"{differing.Count} of {cases.Count} inputs differ from Nix (seed {NixEnvironment.Seed}).");
        foreach (var input in differing.OrderBy(input => input.Length).Take(Shown))
        {
            var small = Minimize(JsonNode.Parse(input)!).ToJsonString();
            report.Append($"\n\n{small}\n  {string.Join("\n  ", Compare(small, ask([small])[0]))}");
        }

        throw new XunitException(report.ToString());
    }

    private IReadOnlyList<string> Compare(string input, JsonNode? nix)
    {
        try
        {
            return [.. compare(input, nix)];
        }
        catch (Exception exception) when (exception is not XunitException)
        {
            return [$"ours throws {exception}"];
        }
    }

    // Takes away what can go while the difference stays; the candidates of a round go to Nix a few at a time.
    private JsonNode Minimize(JsonNode input)
    {
        for (var rounds = 0; rounds < MostRounds; rounds++)
        {
            var smaller = Reductions(input).Chunk(CandidatesAtOnce).Select(Differing).FirstOrDefault(candidate => candidate is not null);
            if (smaller is null)
            {
                break;
            }

            input = smaller;
        }

        return input;
    }

    private JsonNode? Differing(JsonNode[] candidates) =>
        candidates
            .Zip(ask([.. candidates.Select(candidate => candidate.ToJsonString())]))
            .Where(pair => pair.Second is not null && Compare(pair.First.ToJsonString(), pair.Second).Count > 0)
            .Select(pair => pair.First)
            .MinBy(candidate => candidate.ToJsonString().Length);

    /// <summary>The document with one place removed or replaced by a part of it, large places first.</summary>
    private static IEnumerable<JsonNode> Reductions(JsonNode document)
    {
        foreach (var path in Places(document, []).OrderBy(path => path.Length))
        {
            yield return Edit(
                document,
                path,
                (parent, key) =>
                {
                    if (parent is JsonObject @object)
                    {
                        @object.Remove((string)key);
                    }
                    else
                    {
                        ((JsonArray)parent).RemoveAt((int)key);
                    }
                }
            );
        }

        foreach (var path in Places(document, []).Where(path => At(document, path) is JsonObject))
        {
            var target = (JsonObject)At(document, path)!;
            foreach (var (_, inner) in target.Where(property => property.Value is not null))
            {
                yield return Edit(
                    document,
                    path,
                    (parent, key) =>
                    {
                        if (parent is JsonObject @object)
                        {
                            @object[(string)key] = inner!.DeepClone();
                        }
                        else
                        {
                            ((JsonArray)parent)[(int)key] = inner!.DeepClone();
                        }
                    }
                );
            }
        }
    }

    private static IEnumerable<object[]> Places(JsonNode? node, object[] path) =>
        node switch
        {
            JsonObject @object => @object.SelectMany(property =>
                Places(property.Value, [.. path, property.Key]).Prepend([.. path, property.Key])
            ),
            JsonArray array => array.SelectMany((item, i) => Places(item, [.. path, i]).Prepend([.. path, i])),
            _ => [],
        };

    private static JsonNode? At(JsonNode? node, object[] path) =>
        path.Aggregate(node, (current, key) => key is string name ? current![name] : current![(int)key]);

    private static JsonNode Edit(JsonNode document, object[] path, Action<JsonNode, object> edit)
    {
        var copy = document.DeepClone();
        edit(At(copy, path[..^1])!, path[^1]);
        return copy;
    }
}
