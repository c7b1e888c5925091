using Clan.Sdk.Build;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>The build's quick look into definition files sees every module of clan-core that the real reader finds there.</summary>
public class DescribedModulesTests
{
    public static TheoryData<string> Files =>
        [
            .. new[] { "schemas", "tests/data" }
                .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.json", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Where(file => !file.Contains("vectors", StringComparison.Ordinal)),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_module_and_schema_of_a_file_is_seen(string file)
    {
        var path = Repository.PathOf(file);
        var result = DefinitionReader.Read(path, File.ReadAllText(path));

        var seen = DescribedModules.In(path);

        Assert.True(seen.IsSchema || result.Schemas.Count == 0);
        Assert.All(
            result.Modules.Where(module => module.Input is null or "clan-core"),
            module =>
            {
                Assert.True(seen.IsSchema || seen.Names.Contains(module.Name));
                Assert.True(seen.Section is null || seen.Section == module.Section);
            }
        );
    }

    [Theory]
    [InlineData("""{"name":"a","roles":{}}""", "a", null)]
    [InlineData("""{"section":"services","name":"a","roles":{"r":{"settings":{"properties":{}}}}}""", "a", "services")]
    [InlineData("""{"input":"self","name":"a","roles":{}}""", "", null)]
    [InlineData("""{"input":"clan-core","name":"a","roles":{}}""", "a", null)]
    [InlineData("""{"na\u006de":"\u0061\n\t\"","roles":{}}""", "a\n\t\"", null)]
    [InlineData("""{"inputAliases":{"clan":"clan-core"}}""", "inputAliases", null)]
    [InlineData("""{"moduleSchemas":{"clan-core":{"a":{"b":{}}},"self":{"c":{}}}}""", "clan-core,self,a,c", null)]
    [InlineData("""{"moduleSchemas":{"clan":{"a":{}}},"modulesPerSource":{"clan":{"b":{}}}}""", "clan,a,clan,b", null)]
    [InlineData("""{"a":{"server":{"type":"object"}}}""", "a", null)]
    [InlineData("""{"name":"a", broken""", "name", null)]
    [InlineData("""["a"]""", "", null)]
    [InlineData("", "", null)]
    public void A_file_s_names(string text, string names, string? section)
    {
        using var file = new TemporaryJson(text);

        var described = DescribedModules.In(file.Path);

        Assert.False(described.IsSchema);
        Assert.Equal(names, string.Join(',', described.Names));
        Assert.Equal(section, described.Section);
    }

    [Theory]
    [InlineData("""{"properties":{"services":{}}}""")]
    [InlineData("""{"$defs":{"ClanInput":{}}}""")]
    public void A_schema_is_seen_as_one(string text)
    {
        using var file = new TemporaryJson(text);

        Assert.True(DescribedModules.In(file.Path).IsSchema);
    }

    [Fact]
    public void Nesting_without_end_ends_the_look()
    {
        using var file = new TemporaryJson("""{"name":"a","roles":""" + new string('[', 1_000_000));

        Assert.Equal(["a"], DescribedModules.In(file.Path).Names);
    }

    private sealed class TemporaryJson : IDisposable
    {
        public TemporaryJson(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".json");

        public void Dispose() => File.Delete(Path);
    }
}
