using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class MatrixTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Machines_stand_down_instances_across_and_roles_in_the_cells()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);

        await Expect(fleet.Counts).ToHaveTextAsync("12 machines, 13 instances");
        await Expect(fleet.Page.GetByRole(AriaRole.Table)).ToHaveAttributeAsync("aria-rowcount", "13");
        await Expect(await fleet.CellAsync("vault", "backup")).ToContainTextAsync("server");
        await Expect(await fleet.CellAsync("ada", "mesh")).ToContainTextAsync("peer");
        await Expect(await fleet.CellAsync("mini", "mesh")).ToHaveTextAsync("");
    }

    [SkippableFact]
    public async Task A_cell_says_why_and_what_differs_and_gives_the_focus_back()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);
        var cell = await fleet.CellAsync("office", "backup");

        await cell.ClickAsync();
        await Expect(fleet.Details).ToContainTextAsync("listed");
        await Expect(fleet.Details).ToContainTextAsync("exclude");
        await fleet.Page.Keyboard.PressAsync("Escape");

        await Expect(fleet.Details).ToBeHiddenAsync();
        await Expect(cell).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Every_cell_is_reached_by_keyboard()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);

        await fleet.Page.Locator("#matrix").FocusAsync();
        await fleet.Page.Keyboard.PressAsync("ArrowRight");
        await fleet.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(fleet.Page.Locator(":focus")).ToHaveAttributeAsync("data-row", "1");
        await Expect(fleet.Page.Locator(":focus")).ToHaveAttributeAsync("data-column", "1");
        await fleet.Page.Keyboard.PressAsync("Control+End");
        await Expect(fleet.Page.Locator(":focus")).ToHaveAttributeAsync("data-row", "11");
        await Expect(fleet.Page.Locator(":focus")).ToHaveAttributeAsync("data-column", "12");
        await fleet.Page.Keyboard.PressAsync("Control+Home");
        await Expect(fleet.Page.Locator(":focus")).ToHaveAttributeAsync("data-row", "0");

        await (await fleet.CellAsync("vault", "backup")).FocusAsync();
        await fleet.Page.Keyboard.PressAsync("Enter");
        await Expect(fleet.Details).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData("text", "laptops mesh", "3 machines, 13 instances")]
    [InlineData("tag", "servers", "6 machines, 13 instances")]
    [InlineData("module", "borgbackup", "6 machines, 1 instance")]
    [InlineData("role", "moon", "1 machine, 1 instance")]
    [InlineData("class", "darwin", "1 machine, 13 instances")]
    public async Task Filters_leave_what_was_asked_for(string filter, string value, string counts)
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);

        await ChooseAsync(fleet, filter, value);
        await Expect(fleet.Counts).ToHaveTextAsync(counts);
        await fleet.Page.Locator("#filter-reset").ClickAsync();

        await Expect(fleet.Counts).ToHaveTextAsync("12 machines, 13 instances");
    }

    [SkippableFact]
    public async Task Slash_goes_to_the_text_filter()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);

        await fleet.Page.Keyboard.PressAsync("/");

        await Expect(fleet.Page.Locator("#filter-text")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Machines_are_grouped_by_tag_and_instances_by_module()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);

        await ChooseAsync(fleet, "rows", "tag");
        await Expect(fleet.Page.Locator("tr.group").First).ToHaveTextAsync("desktops");
        await ChooseAsync(fleet, "columns", "module");

        // The modules "@home/…" before the others.
        await Expect(fleet.Page.Locator("#matrix thead th").Nth(1)).ToContainTextAsync("start");
        await Expect(fleet.Page.Locator("#matrix thead th").Nth(2)).ToContainTextAsync("printer");
    }

    [SkippableFact]
    public async Task Headings_stay_in_sight()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);
        await fleet.Page.SetViewportSizeAsync(500, 320);

        await fleet.Page.Locator("#matrix").EvaluateAsync("matrix => matrix.scrollTo(400, 200)");

        await Expect(fleet.Page.Locator("#matrix .corner")).ToBeInViewportAsync();
        var left = await fleet.Page.EvaluateAsync<double[]>(
            "() => ['#matrix', '#matrix tbody th[scope=row]'].map(name => document.querySelector(name).getBoundingClientRect().left)"
        );
        Assert.Equal(left[0], left[1], 2.0);
    }

    private static async Task ChooseAsync(WatchedPage fleet, string filter, string value)
    {
        var control = fleet.Page.Locator($"#filter-{filter}");
        if (filter == "text")
        {
            await control.FillAsync(value);
        }
        else
        {
            await control.SelectOptionAsync(value);
        }
    }
}
