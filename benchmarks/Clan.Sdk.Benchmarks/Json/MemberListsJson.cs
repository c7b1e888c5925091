using BenchmarkDotNet.Attributes;
using Clan.Sdk.Analyzers.Facts;
using Clan.Sdk.Generator.Emit;
using Clan.Sdk.Json;

namespace Clan.Sdk.Benchmarks.Json;

/// <summary>The members of 400 roles, 800,000 names, as JSON, against <c>Utf8JsonWriter</c> over the same data. The setup holds both to the same bytes.</summary>
public class MemberListsJson
{
    private readonly StandardWriter _standard = new();
    private JsonData _data = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _data = new();
        CanonicalWriter();
        _data.RequireSame(_standard.Write(_data.Memberships));
    }

    [Benchmark(Baseline = true)]
    public int StandardLibrary() => _standard.Write(_data.Memberships).Length;

    [Benchmark]
    public long CanonicalWriter()
    {
        _data.Output.SetLength(0);
        using var names = EncodedNames.Of(_data.Inventory.Machines.Names);
        using var writer = new NixJsonWriter(_data.Output);
        writer.StartList();
        foreach (var role in _data.Memberships.Roles)
        {
            writer.Names(names, role.Members.Numbers);
        }

        writer.EndList();
        writer.Flush();
        return _data.Output.Length;
    }
}
