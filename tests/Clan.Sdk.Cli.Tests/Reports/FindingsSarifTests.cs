using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Reports;

namespace Clan.Sdk.Cli.Tests.Reports;

public sealed class FindingsSarifTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    [Fact]
    public void The_log_has_the_structure_of_sarif_2_1_0()
    {
        var log = Write(SampleFindings.InFile("inventory.json"));

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("clan-inventory", driver.GetProperty("name").GetString());
        Assert.Equal(Repository.Version, driver.GetProperty("semanticVersion").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(
            rules,
            rule =>
            {
                Assert.True(Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute));
                Assert.EndsWith(
                    rule.GetProperty("id").GetString() + ".html",
                    rule.GetProperty("helpUri").GetString(),
                    StringComparison.Ordinal
                );
                Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            }
        );
        Assert.All(
            run.GetProperty("results").EnumerateArray(),
            result =>
            {
                Assert.Equal(
                    result.GetProperty("ruleId").GetString(),
                    rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
                );
                Assert.Contains(result.GetProperty("level").GetString(), Levels);
                Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
                var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
                Assert.True(
                    Uri.IsWellFormedUriString(
                        place.GetProperty("artifactLocation").GetProperty("uri").GetString(),
                        UriKind.RelativeOrAbsolute
                    )
                );
                Assert.True(!place.TryGetProperty("region", out var region) || region.GetProperty("startLine").GetInt32() >= 1);
            }
        );
    }

    [Fact]
    public void A_result_keeps_severity_place_and_address()
    {
        var results = Write(SampleFindings.InFile("inventory.json")).GetProperty("runs")[0].GetProperty("results");

        Assert.Equal(
            ["error", "error", "warning", "error", "warning", "note"],
            results.EnumerateArray().Select(result => result.GetProperty("level").GetString())
        );
        var region = results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((3, 7), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
        Assert.Equal("bakup", results[0].GetProperty("properties").GetProperty("tag").GetString());
        Assert.Equal("unknown-tag", results[0].GetProperty("properties").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("inventory.json", "inventory.json", "ROOT")]
    [InlineData("./a b/c#d.json", "a%20b/c%23d.json", "ROOT")]
    [InlineData("../x.json", "../x.json", "ROOT")]
    [InlineData("/srv/my clan/x.json", "file:///srv/my%20clan/x.json", null)]
    public void Files_are_uris(string file, string uri, string? baseId)
    {
        var run = Write(SampleFindings.InFile(file)).GetProperty("runs")[0];

        var artifact = run.GetProperty("results")[0]
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("artifactLocation");
        Assert.Equal(uri, artifact.GetProperty("uri").GetString());
        Assert.Equal(baseId, artifact.TryGetProperty("uriBaseId", out var id) ? id.GetString() : null);
        Assert.Equal("file:///home/clan/", run.GetProperty("originalUriBaseIds").GetProperty("ROOT").GetProperty("uri").GetString());
    }

    private static JsonElement Write(Findings findings)
    {
        using var output = new MemoryStream();
        FindingsSarif.Write(output, findings, "/home/clan");
        using var document = JsonDocument.Parse(output.ToArray());
        return document.RootElement.Clone();
    }
}
