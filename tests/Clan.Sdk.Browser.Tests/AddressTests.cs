using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

/// <summary>Every machine, instance and tag has a page under an address of its own.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AddressTests(Chromium chromium)
{
    private const string Layered = """
        {
          "meta": { "name": "my-clan", "domain": "my.clan" },
          "machines": { "jon": { "tags": ["desk"] } },
          "tags": { "lab": ["jon"] },
          "instances": {
            "net": {
              "module": { "name": "zerotier" },
              "roles": {
                "peer": { "tags": { "lab": {} } },
                "moon": { "machines": { "zed": { "settings": { "stableEndpoints": ["1.2.3.4/1"] } } } }
              }
            },
            "ada": {
              "module": { "name": "users" },
              "roles": {
                "default": {
                  "settings": { "user": "ada", "groups": ["video"], "prompt": { "_type": "override", "priority": 1000, "content": true } },
                  "tags": { "desk": { "settings": { "groups": ["wheel"], "prompt": false } } }
                }
              }
            }
          }
        }
        """;

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
    public async Task Pages_say_what_explain_says()
    {
        using var folder = new TemporaryFolder();
        var address = FleetFile.Make(folder, Layered);
        await using var fleet = await chromium.OpenAsync(address + "#machine/jon");
        var view = fleet.Page.Locator("#view");

        await Expect(view.Locator("dl")).ToContainTextAsync("desk, of its own inventory.json:3");
        await Expect(view.Locator("dl")).ToContainTextAsync("lab, by the table of tags inventory.json:4");
        await Expect(view.Locator("dl")).ToContainTextAsync("all, which clan gives");
        await Expect(view.Locator(".origin.overridden").Last).ToContainTextAsync("overridden role default");
        await Expect(view.Locator(".origin.joined")).ToHaveCountAsync(2);

        await fleet.ShowAsync("#tag/lab");
        await Expect(view).ToContainTextAsync("net peer inventory.json:9");
        await fleet.ShowAsync("#instance/net");
        await Expect(view).ToContainTextAsync("Lists machines that the inventory does not declare: zed");
        await Expect(view.Locator(".findings")).ToContainTextAsync("zed");
        await Expect(view).ToContainTextAsync("No machine holds this role.");
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
