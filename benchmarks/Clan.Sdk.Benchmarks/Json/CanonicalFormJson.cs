using BenchmarkDotNet.Attributes;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Services;

namespace Clan.Sdk.Benchmarks.Json;

/// <summary>The canonical form of 100,000 machines as JSON, against <c>Utf8JsonWriter</c> over the same data. The setup holds both to the same bytes.</summary>
public class CanonicalFormJson
{
    private readonly StandardWriter _standard = new();
    private JsonData _data = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _data = new();
        CanonicalWriter();
        _data.RequireSame(_standard.Write(_data.Inventory));
    }

    [Benchmark(Baseline = true)]
    public int StandardLibrary() => _standard.Write(_data.Inventory).Length;

    [Benchmark]
    public long CanonicalWriter()
    {
        _data.Output.SetLength(0);
        using var writer = new NixJsonWriter(_data.Output);
        CanonicalForm.Write(writer, _data.Inventory);
        writer.Flush();
        return _data.Output.Length;
    }
}
