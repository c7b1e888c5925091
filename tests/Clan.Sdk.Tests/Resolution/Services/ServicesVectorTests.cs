using System.Text.Json;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>What real Nix made of inventories of the services schema.</summary>
public class ServicesVectorTests
{
    public static TheoryData<string> Vectors => [.. Vector.Names("services")];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Resolves_as_Nix_does(string name)
    {
        var vector = Vector.Load("services", name);

        var resolved = Inventory.Parse(vector.Input, $"{name}.json").Resolve(SchemaModules.Catalog, Section.Services);

        using var json = JsonDocument.Parse(resolved.ToJson());
        Assert.Empty(vector.Judge(json.RootElement));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_persisted_form_resolves_alike(string name)
    {
        var inventory = Inventory.Parse(Vector.Load("services", name).Input);

        var again = Inventory.Parse(inventory.ToJson());

        Assert.Equal(Services.Facts(inventory), Services.Facts(again));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_canonical_form_as_a_value_is_the_one_written(string name)
    {
        var resolved = Inventory.Parse(Vector.Load("services", name).Input).Resolve(SchemaModules.Catalog, Section.Services);

        using var json = JsonDocument.Parse(resolved.ToJson());

        var written = json.RootElement.GetProperty("canonical");
        Assert.Equal(written.ValueKind == JsonValueKind.Null ? null : JsonElementValues.Read(written), resolved.Canonical);
    }
}
