using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

/// <summary>Contrast, names and roles for screen readers, in both colour schemes; and printing.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessTests(Chromium chromium)
{
    private const int LandscapeA4 = 1032;

    [SkippableTheory]
    [CombinatorialViews]
    public async Task No_view_keeps_people_out(string view, ColorScheme scheme)
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab + view, scheme);
        if (view == "#matrix")
        {
            await (await fleet.CellAsync("ben", "backup")).ClickAsync();
        }

        Assert.Empty(await fleet.SeriousProblemsAsync());
    }

    [SkippableFact]
    public async Task Colours_follow_the_system()
    {
        await using var light = await chromium.OpenAsync(FleetFile.HomeLab, ColorScheme.Light);
        await using var dark = await chromium.OpenAsync(FleetFile.HomeLab, ColorScheme.Dark);

        await Expect(light.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(dark.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(16, 20, 24)");
    }

    [SkippableFact]
    public async Task The_matrix_prints_on_A4_with_every_column()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab);
        await fleet.Page.SetViewportSizeAsync(LandscapeA4, 700);
        await fleet.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await fleet.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var sheets = fleet.Page.Locator("#print table");
        await Expect(sheets).ToHaveCountAsync(2);
        await Expect(sheets.Locator("thead th")).ToHaveCountAsync(13 + 2);
        var widths = await sheets.EvaluateAllAsync<double[]>("sheets => sheets.map(sheet => sheet.getBoundingClientRect().right)");
        Assert.All(widths, width => Assert.InRange(width, 1, LandscapeA4));
        Assert.NotEmpty(await fleet.Page.PdfAsync(new() { PreferCSSPageSize = true }));
    }
}

/// <summary>Every view in every colour scheme.</summary>
public sealed class CombinatorialViewsAttribute : Xunit.Sdk.DataAttribute
{
    private static readonly string[] Views = ["#matrix", "#map", "#machine/ada", "#instance/backup", "#tag/laptops", "#findings"];

    public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
        from view in Views
        from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
        select new object[] { view, scheme };
}
