using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Benchmarks.Generation;

/// <summary>
/// A definition file beyond what is typed, which is reported, generated and compiled in a warm compiler, against the built-in modules alone: what a
/// finding says costs no more than what is right.
/// </summary>
public class TooLarge
{
    private static readonly CSharpCompilation Compilation = Consumer.Compilation("class Program { static int Main() => 0; }");

    private DefinitionFile[] _builtIn = null!,
        _file = null!;

    [Params("an enum of 16,000 values", "5,000 roles", "references that unfold to 16,000,000 types")]
    public string What { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _builtIn = Consumer.Definitions("services", "instances");
        var text = What switch
        {
            "5,000 roles" => Module(Many(5_000, i => ($"r{i}", Role(new() { ["type"] = "string" })))),
            "an enum of 16,000 values" => Module(
                new() { ["r"] = Role(new() { ["enum"] = new JsonArray([.. Enumerable.Range(0, 16_000).Select(i => (JsonNode)$"v{i}")]) }) }
            ),
            _ => Module(new() { ["r"] = new JsonObject { ["settings"] = Reference(0) } }, Unfolding(24)),
        };
        _file = [new("clan-modules/large.json", "module", text, isBuiltIn: false)];
        Consumer.Driver(_file).RunGeneratorsAndUpdateCompilation(Compilation, out _, out var findings);
        if (findings.IsEmpty)
        {
            throw new InvalidOperationException("Nothing is said to be too large.");
        }
    }

    [Benchmark(Baseline = true)]
    public bool BuiltInAlone() => Build(_builtIn);

    [Benchmark]
    public bool TheFileAlone() => Build(_file);

    private static bool Build(DefinitionFile[] definitions)
    {
        Consumer.Driver(definitions).RunGeneratorsAndUpdateCompilation(Compilation, out var compilation, out _);
        var result = compilation.Emit(Stream.Null);
        return result.Success ? true : throw new InvalidOperationException(string.Join("; ", result.Diagnostics.Take(3)));
    }

    private static string Module(JsonObject roles, JsonObject? shared = null) =>
        new JsonObject
        {
            ["name"] = "large",
            ["roles"] = roles,
            ["$defs"] = shared ?? [],
        }.ToJsonString();

    private static JsonObject Role(JsonObject option) =>
        new()
        {
            ["settings"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["option"] = option },
            },
        };

    private static JsonObject Many(int count, Func<int, (string Name, JsonNode Value)> make) =>
        new(Enumerable.Range(0, count).Select(make).Select(pair => KeyValuePair.Create(pair.Name, (JsonNode?)pair.Value)));

    // Each type has the next one twice.
    private static JsonObject Unfolding(int levels)
    {
        var types = Many(
            levels,
            i =>
                (
                    $"d{i}",
                    new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject { ["a"] = Reference(i + 1), ["b"] = Reference(i + 1) },
                    }
                )
        );
        types[$"d{levels}"] = new JsonObject { ["type"] = "string" };
        return types;
    }

    private static JsonObject Reference(int type) => new() { ["$ref"] = $"#/$defs/d{type}" };
}
