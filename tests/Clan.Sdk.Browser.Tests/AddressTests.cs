using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

/// <summary>Every machine, instance and tag has a page under an address of its own.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AddressTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("#machine/gateway", "gateway", "moon")]
    [InlineData("#instance/backup", "backup", "borgbackup")]
    [InlineData("#tag/laptops", "laptops", "travel")]
    public async Task An_address_opens_its_page(string address, string heading, string text)
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab + address);

        await Expect(fleet.Page.Locator("#view h2")).ToContainTextAsync(heading);
        await Expect(fleet.Page.Locator("#view")).ToContainTextAsync(text);
        Assert.Contains(heading, await fleet.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_machines_page_says_each_role_its_reason_and_its_settings_with_their_level()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab + "#machine/ada");
        var view = fleet.Page.Locator("#view");

        await Expect(view).ToContainTextAsync("by the tag laptops");
        await Expect(view).ToContainTextAsync("listed");
        await Expect(view.GetByRole(AriaRole.Rowheader, new() { Name = "groups" }).First).ToBeVisibleAsync();
        await Expect(view).ToContainTextAsync("networkmanager");
        await Expect(view).ToContainTextAsync("wheel");
    }

    [SkippableFact]
    public async Task Links_lead_on_and_back()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab + "#machine/vault");

        await fleet.Page.Locator("#view").GetByRole(AriaRole.Link, new() { Name = "backup", Exact = true }).First.ClickAsync();
        await Expect(fleet.Page.Locator("#view h2")).ToContainTextAsync("backup");
        await fleet.Page.GoBackAsync();

        await Expect(fleet.Page.Locator("#view h2")).ToContainTextAsync("vault");
    }

    [SkippableFact]
    public async Task An_unknown_name_is_said_to_be_unknown()
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab + "#machine/nobody");

        await Expect(fleet.Page.Locator("#view")).ToContainTextAsync("No machine of this name");
    }
}
