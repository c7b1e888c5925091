using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class FindingsTests(Chromium chromium)
{
    private const string Inventory = """
        {
          "meta": { "name": "my-clan", "domain": "my.clan" },
          "machines": { "jon": {}, "sara": {} },
          "instances": {
            "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "dsek": {} } } } },
            "net": { "module": { "name": "zerotier" }, "roles": { "controller": { "machines": { "jon": {}, "sara": {} } } } }
          }
        }
        """;

    [SkippableFact]
    public async Task Findings_have_their_place_and_help_and_are_filtered()
    {
        using var folder = new TemporaryFolder();
        await using var fleet = await chromium.OpenAsync(
            FleetFile.Make(folder, Inventory, "--source-url", "https://example.org/blob/main/{path}#L{line}") + "#findings"
        );
        var findings = fleet.Page.Locator("#findings li");

        await Expect(findings).ToHaveCountAsync(2);
        await fleet.Page.Locator("#findings-severity").SelectOptionAsync("error");
        await Expect(findings).ToHaveCountAsync(1);
        await Expect(findings).ToContainTextAsync("controller");
        await Expect(findings.GetByRole(AriaRole.Link, new() { Name = "source" }))
            .ToHaveAttributeAsync("href", "https://example.org/blob/main/inventory.json#L6");
        await Expect(findings.Locator("a").First).ToHaveTextAsync("CLAN3015");
        await Expect(findings.GetByRole(AriaRole.Link, new() { Name = "inventory.json:6" }))
            .ToHaveAttributeAsync("href", $"vscode://file{folder.PathOf("inventory.json")}:6:59");
        await fleet.Page.Locator("#findings-severity").SelectOptionAsync("");
        await fleet.Page.Locator("#filter-text").FillAsync("dsek");
        await Expect(findings).ToHaveCountAsync(1);
    }

    [SkippableTheory]
    [InlineData("matrix")]
    [InlineData("map")]
    public async Task Where_an_error_leaves_nothing_the_page_says_so(string view)
    {
        using var folder = new TemporaryFolder();
        await using var fleet = await chromium.OpenAsync(
            FleetFile.Make(folder, Inventory.Replace("\"server\"", "\"boss\"", StringComparison.Ordinal)) + $"#{view}"
        );

        await Expect(fleet.Page.Locator("#view")).ToHaveTextAsync("No machine gets anything while the inventory has 2 errors.");
        await fleet.Page.GetByRole(AriaRole.Link, new() { Name = "2 errors" }).ClickAsync();
        await Expect(fleet.Page.Locator("#findings li")).ToHaveCountAsync(3);
    }
}
