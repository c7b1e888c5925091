using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Clan.Sdk.Benchmarks.Fleets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Benchmarks.Generation;

/// <summary>
/// A project with many modules of its own beside the built-in ones, in a warm compiler, against the built-in ones alone. The modules are those of
/// clan-core under other names, so that they are as large as modules are.
/// </summary>
public class ManyModules
{
    private DefinitionFile[] _builtIn = null!,
        _all = null!;
    private DefinitionFile _module = null!,
        _edited = null!;
    private CSharpCompilation _compilation = null!,
        _changed = null!;
    private GeneratorDriver _finished = null!;

    [Params(100, 250, 500)]
    public int Modules { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _builtIn = Consumer.Definitions("services", "instances");
        var files = ShippedDefinitions.Files("instances").Where(file => file.Kind == "module").ToList();
        _all =
        [
            .. _builtIn,
            .. Enumerable.Range(0, Modules).Select(i => Own(File.ReadAllText(files[i % files.Count].Path), $"own-{i / files.Count}")),
        ];
        _module = _all[^1];
        _edited = _module.With("\"description\"", "\"$comment\"");
        _compilation = Consumer.Compilation("class Program { static int Main() => 0; }");
        _changed = _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("class Program { static int Main() => 1; }", Consumer.ParseOptions, "Program0.cs")
        );
        _finished = Consumer.Driver(_all).RunGenerators(_compilation);
        FilesAnew.RequireIncremental(_all, _module, _edited, _compilation, _changed);
    }

    [Benchmark(Baseline = true)]
    public object BuiltInAlone() => Consumer.Driver(_builtIn).RunGenerators(_compilation);

    [Benchmark]
    public object GenerateAll() => Consumer.Driver(_all).RunGenerators(_compilation);

    [Benchmark]
    public object OneModuleEdited() => _finished.ReplaceAdditionalText(_module, _edited).RunGenerators(_compilation);

    [Benchmark]
    public object UnrelatedEdit() => _finished.RunGenerators(_changed);

    [Benchmark]
    public bool BuildBuiltInAlone() => Build(_builtIn);

    [Benchmark]
    public bool BuildAll() => Build(_all);

    private bool Build(DefinitionFile[] definitions)
    {
        Consumer.Driver(definitions).RunGeneratorsAndUpdateCompilation(_compilation, out var compilation, out _);
        var result = compilation.Emit(Stream.Null);
        return result.Success ? true : throw new InvalidOperationException(string.Join("; ", result.Diagnostics.Take(3)));
    }

    private static DefinitionFile Own(string text, string end)
    {
        var module = JsonNode.Parse(text)!.AsObject();
        module["name"] = $"{module["name"]}-{end}";
        module["input"] = "self";
        return new($"clan-modules/{module["name"]}.json", "module", module.ToJsonString(), isBuiltIn: false);
    }
}
