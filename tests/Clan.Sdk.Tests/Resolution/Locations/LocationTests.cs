using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Tests.Resolution.Locations;

/// <summary>Every finding about an inventory in C# names the line that added the machine, tag, role or setting it is about.</summary>
public sealed class LocationTests
{
    private static readonly IReadOnlyDictionary<string, Func<Expected, Inventory>> Cases = new[]
    {
        CallCases.All,
        ServicesCases.All,
        InstancesCases.All,
    }
        .SelectMany(cases => cases)
        .ToDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_the_line_it_is_about(string name)
    {
        var expected = new Expected();

        var resolved = Cases[name](expected).Resolve(Lab.Catalog);

        Assert.Equal(expected.Findings, resolved.Diagnostics.Select(d => (d.Location.File ?? "", d.Location.Line, d.Kind)).Order());
    }

    [Fact]
    public void Every_kind_has_a_case()
    {
        var expected = new Expected();
        foreach (var build in Cases.Values)
        {
            build(expected);
        }

        Assert.Equal(
            DiagnosticTable
                .All.Where(kind => kind.Id.StartsWith("CLAN3", StringComparison.Ordinal))
                .Select(kind => kind.Name)
                .Order(StringComparer.Ordinal),
            expected.Findings.Select(finding => finding.Kind).Distinct().Order(StringComparer.Ordinal)
        );
    }
}
