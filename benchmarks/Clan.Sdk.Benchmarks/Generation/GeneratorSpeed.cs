using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Benchmarks.Generation;

/// <summary>
/// The generator in a warm compiler, against what the compiler does with the generated sources first of all: parse them.
/// </summary>
public class GeneratorSpeed
{
    private DefinitionFile[] _definitions = null!;
    private DefinitionFile _module = null!,
        _edited = null!;
    private CSharpCompilation _compilation = null!,
        _changed = null!;
    private GeneratorDriver _finished = null!,
        _finishedWithout = null!;
    private string[] _generated = null!;

    [Params("services", "instances", "services,instances")]
    public string Sections { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _definitions = Consumer.Definitions(Sections.Split(','));
        _module = _definitions.First(file => file.Path.EndsWith("borgbackup.json", StringComparison.Ordinal));
        _edited = _module.With("\"exclude\"", "\"excluded\"");
        _compilation = Consumer.Compilation("class Program { static int Main() => 0; }");
        _changed = _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("class Program { static int Main() => 1; }", Consumer.ParseOptions, "Program0.cs")
        );
        _finished = Consumer.Driver(_definitions).RunGenerators(_compilation);
        _finishedWithout = Consumer.Driver([]).RunGenerators(_compilation);
        _generated = Consumer.Generated(_definitions);
        FilesAnew.RequireIncremental(_definitions, _module, _edited, _compilation, _changed);
    }

    [Benchmark(Baseline = true)]
    public int ParseGeneratedSources()
    {
        var length = 0;
        foreach (var source in _generated)
        {
            length += CSharpSyntaxTree.ParseText(source, Consumer.ParseOptions).GetRoot().FullSpan.Length;
        }

        return length;
    }

    [Benchmark]
    public object GenerateAll() => Consumer.Driver(_definitions).RunGenerators(_compilation);

    [Benchmark]
    public object OneModuleEdited() => _finished.ReplaceAdditionalText(_module, _edited).RunGenerators(_compilation);

    [Benchmark]
    public object UnrelatedEdit() => _finished.RunGenerators(_changed);

    [Benchmark]
    public object UnrelatedEditWithoutDefinitions() => _finishedWithout.RunGenerators(_changed);
}
