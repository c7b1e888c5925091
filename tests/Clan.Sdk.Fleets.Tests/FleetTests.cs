using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Clan.Sdk.Fleets.Tests.Fleets;
using Clan.Sdk.Testing;

namespace Clan.Sdk.Fleets.Tests;

/// <summary>Fleets as people have them, each written in C# in a style of its own: they give the inventory that the fleet has.</summary>
public sealed partial class FleetTests
{
    private static readonly Dictionary<string, Func<Inventory>> Programs = new(StringComparer.Ordinal)
    {
        ["01-large-mixed"] = Fleets.LargeMixed.Home.Build,
        ["02-two-clusters"] = TwoClusters.Build,
        ["03-build-hosts"] = BuildHosts.Build,
        ["05-infra"] = Infra.Build,
        ["06-wireguard-tag-fn"] = StaticTags.Build,
        ["07-data-driven"] = DataDriven.Build,
        ["09-services-tagfn"] = OlderServices.Build,
        ["13-port-in-host"] = LoadedAndExtended.Build,
    };

    public static TheoryData<string> Names => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_program_gives_the_inventory_that_the_fleet_has(string name)
    {
        var expected = FleetFile.Read(name);

        var inventory = Programs[name]();

        var data = inventory.ToJson(withoutNix: true);
        Assert.True(JsonNode.DeepEquals(expected.Data, JsonNode.Parse(data)), data);
        Assert.Equal(
            expected.Paths.Order(StringComparer.Ordinal),
            NixFiles().Matches(inventory.ToNix() ?? "").Select(path => path.Groups[1].Value).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_its_machines_get_is_said_of_the_calls_as_of_the_file(string name)
    {
        var file = Inventory.Load(FleetFile.PathOf(name));

        Assert.Equal(
            file.Resolve().Diagnostics.Select(finding => finding.Id).Order(StringComparer.Ordinal),
            Fleet.Of(Programs[name]()).Resolved.Diagnostics.Select(finding => finding.Id).Order(StringComparer.Ordinal)
        );
    }

    [GeneratedRegex(@"(?m)^ +\./(\S+)$")]
    private static partial Regex NixFiles();
}
