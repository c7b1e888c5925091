namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>What real Nix made of inventories of the instances schema.</summary>
public class InstancesVectorTests
{
    public static TheoryData<string> Vectors => [.. Vector.Names("instances")];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Resolves_as_Nix_does(string name)
    {
        var vector = Vector.Load("instances", name);

        Assert.Empty(vector.Judge(Resolving.ToJson(vector.Input, ReferenceModules.With(vector.Context))));
    }

    [Fact]
    public void A_vector_that_differs_is_found_out()
    {
        var vector = Vector.Load("instances", "member-ghost-listed");

        var problems = vector.Judge(Resolving.ToJson("""{"meta": {"name": "other"}, "nodes": {}}""", ReferenceModules.Catalog));

        Assert.Contains(problems, problem => problem.StartsWith("canonical:", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("not reported:", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("reported, but Nix accepts it:", StringComparison.Ordinal));
    }
}
