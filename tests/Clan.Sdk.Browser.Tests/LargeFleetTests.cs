using System.Text.Json;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

/// <summary>Large fleets open, and only what is in sight is drawn. What the page's own marks measured is printed, not asserted.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LargeFleetTests(Chromium chromium, ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData(1_000, 50)]
    [InlineData(10_000, 50)]
    public async Task A_large_fleet_opens_and_draws_only_what_is_seen(int machines, int instances)
    {
        using var folder = new TemporaryFolder();
        var address = FleetFile.Make(folder, InventoryOf(machines, instances));
        await using var fleet = await chromium.OpenAsync(address);

        await Expect(fleet.Counts).ToContainTextAsync($"{machines:N0} machines");
        Assert.InRange(await fleet.Page.Locator("#matrix tbody tr").CountAsync(), 10, 80);
        var filters = new List<double>();
        foreach (var text in new[] { "9", "99", "web", "m7 i3" })
        {
            await fleet.Page.Locator("#filter-text").FillAsync(text);
            filters.Add(await fleet.Page.EvaluateAsync<double>("() => performance.getEntriesByName('fleet-filter').at(-1).duration"));
        }

        var painted = await fleet.Page.EvaluateAsync<double>("() => performance.getEntriesByName('fleet-painted')[0].startTime");
        var heap = await fleet.Page.EvaluateAsync<long>("() => performance.memory.usedJSHeapSize");
        output.WriteLine(
            $"{machines} machines, {instances} instances: file {new FileInfo(new Uri(address).LocalPath).Length / 1e6:F1} MB, "
                + $"painted after {painted:F0} ms, filters {filters.Min():F0} to {filters.Max():F0} ms, heap {heap / 1e6:F0} MB"
        );
    }

    private static string InventoryOf(int machines, int instances)
    {
        var tags = Enumerable.Range(0, 20).Select(number => number == 0 ? "web" : $"t{number}").ToArray();
        return JsonSerializer.Serialize(
            new
            {
                meta = new { name = "large" },
                machines = Enumerable
                    .Range(0, machines)
                    .ToDictionary(
                        machine => $"m{machine}",
                        machine => new { tags = new[] { tags[machine % 20], tags[machine * 7 % 20] }.Distinct() }
                    ),
                instances = Enumerable
                    .Range(0, instances)
                    .ToDictionary(
                        instance => $"i{instance}",
                        instance => new
                        {
                            module = new { name = "importer", input = "clan-core" },
                            roles = new Dictionary<string, object>
                            {
                                ["default"] = new
                                {
                                    tags = new Dictionary<string, object> { [tags[instance % 20]] = new { } },
                                    machines = new Dictionary<string, object> { [$"m{instance}"] = new { } },
                                },
                            },
                        }
                    ),
            }
        );
    }
}
