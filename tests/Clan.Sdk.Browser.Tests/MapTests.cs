using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class MapTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_map_shows_machines_tags_and_instances_without_the_tags_that_all_have()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);

        await fleet.ShowAsync("#map");

        // 12 machines, 13 instances and 5 tags; neither "all" nor what every machine carries.
        await Expect(fleet.Page.Locator("#map")).ToHaveAttributeAsync("data-ready", "true");
        Assert.InRange(await NodesAsync(fleet), 25, 32);
    }

    [SkippableFact]
    public async Task The_map_is_limited_to_what_one_machine_touches()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);
        await fleet.ShowAsync("#map");
        var all = await NodesAsync(fleet);

        await fleet.Page.Locator("#map-only").SelectOptionAsync("vault");

        await fleet.Page.WaitForFunctionAsync("() => location.hash === '#map/vault'");
        Assert.InRange(await NodesAsync(fleet), 3, all - 10);
    }

    [SkippableFact]
    public async Task Zoom_pan_and_search_work_by_button_and_key()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);
        await fleet.ShowAsync("#map");
        var map = fleet.Page.Locator("#map");
        var first = await map.ScreenshotAsync();

        await fleet.Page.GetByLabel("Zoom in").ClickAsync();
        var zoomed = await map.ScreenshotAsync();
        await map.FocusAsync();
        await fleet.Page.Keyboard.PressAsync("ArrowLeft");
        await fleet.Page.Keyboard.PressAsync("ArrowLeft");
        var panned = await map.ScreenshotAsync();
        await fleet.Page.Locator("#map-find").FillAsync("vault");
        await fleet.Page.WaitForTimeoutAsync(400);
        var found = await map.ScreenshotAsync();

        Assert.NotEqual(first, zoomed);
        Assert.NotEqual(zoomed, panned);
        Assert.NotEqual(panned, found);
    }

    private static async Task<int> NodesAsync(WatchedPage fleet) =>
        int.Parse(
            await fleet.Page.Locator("#map").GetAttributeAsync("data-nodes") ?? "",
            System.Globalization.CultureInfo.InvariantCulture
        );
}
