namespace Clan.Sdk.Browser.Tests;

/// <summary>The site of docs/, opened from its files: no server, no console error, in both colour schemes.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SiteTests(Chromium chromium)
{
    private const string Variable = "CLAN_SITE_SCREENSHOTS";

    [SkippableTheory]
    [InlineData("index.html", "Clan.Sdk")]
    [InlineData("diagnostics/CLAN2001.html", "CLAN2001: A role has more machines than the module allows")]
    [InlineData("modules/instances/borgbackup.html", "borgbackup (instances)")]
    [InlineData("msbuild.html", "Properties and items of MSBuild")]
    [InlineData("api/Clan.Sdk.Inventory.html", "Class Inventory")]
    [InlineData("api/Clan.Sdk.Instances.BorgbackupClientSettings.html", "Class BorgbackupClientSettings")]
    public async Task A_page_opens_in_both_colour_schemes(string page, string heading)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var open = await chromium.OpenAsync(Site.Home + page, scheme, home: Site.Home);

            await Assertions.Expect(open.Page.Locator("h1")).ToHaveTextAsync(heading);
            Assert.Equal(scheme == ColorScheme.Dark ? "rgb(22, 24, 29)" : "rgb(255, 255, 255)", await Ground(open.Page));
            Assert.Empty(await open.SeriousProblemsAsync());
            await TakeAsync(open.Page, $"{Path.GetFileNameWithoutExtension(page)}-{scheme}");
        }
    }

    [SkippableTheory]
    [InlineData("CLAN3015", "diagnostics/CLAN3015.html")]
    [InlineData("sync module", "sync.html")]
    [InlineData("borgbackup startAt", "modules/instances/borgbackup.html")]
    [InlineData("ClanStrict", "msbuild.html")]
    [InlineData("BorgbackupClientSettings", "api/Clan.Sdk.Instances.BorgbackupClientSettings.html")]
    public async Task Search_finds_a_page_and_leads_there(string words, string page)
    {
        await using var open = await chromium.OpenAsync(Site.Home + "diagnostics/CLAN2001.html", home: Site.Home);
        await open.Page.Keyboard.PressAsync("/");
        await open.Page.Keyboard.TypeAsync(words);
        await open.Page.Locator($"#results a[href$=\"{page}\"]").ClickAsync();

        await open.Page.WaitForURLAsync(Site.Home + page);
    }

    [SkippableFact]
    public async Task Search_says_that_nothing_is_found_and_takes_words_as_words()
    {
        await using var open = await chromium.OpenAsync(Site.Home + "index.html", home: Site.Home);
        await open.Page.Locator("#query").FillAsync("<img src=x onerror=alert(1)> .*");

        await Assertions.Expect(open.Page.Locator("#results")).ToHaveTextAsync("No page has all of these words.");
    }

    [SkippableFact]
    public async Task The_navigation_names_where_one_is_and_leads_on()
    {
        await using var open = await chromium.OpenAsync(Site.Home + "concepts/settings.html", home: Site.Home);
        await Assertions.Expect(open.Page.Locator("nav a[aria-current=page]")).ToHaveTextAsync("Settings and how they merge");
        await open.Page.Locator("nav").GetByText("Questions").ClickAsync();

        await open.Page.WaitForURLAsync(Site.Home + "questions.html");
    }

    private static Task<string> Ground(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    // For whoever wants to look.
    private static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
