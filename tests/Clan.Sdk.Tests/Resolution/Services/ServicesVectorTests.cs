using System.Text.Json;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>The services inventories that real Nix was asked about.</summary>
public class ServicesVectorTests
{
    public static TheoryData<string> Names => [.. Vector.Names("services")];

    [Fact]
    public void AllAreThere() => Assert.Equal(179, Names.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void Resolves_as_Nix_does(string name)
    {
        var vector = Vector.Load("services", name);

        var resolved = Inventory.Parse(vector.Input, $"{name}.json").Resolve(ReferenceModules.With(vector.Context), Section.Services);

        using var json = JsonDocument.Parse(resolved.ToJson());
        Assert.Empty(vector.Judge(json.RootElement));
    }
}
