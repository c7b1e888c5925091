using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class HostileNameTests(Chromium chromium)
{
    public static TheoryData<string> Names =>
        new()
        {
            "</script><script>document.title='owned'</script>",
            "<img src=x onerror=\"document.title='owned'\">",
            "\"'`${document.title='owned'}`",
            "\u202edrawkcab\u2066",
            "{{script}}",
            "javascript:document.title='owned'",
            "line\nbreak\u2028\u0001end",
            "__proto__",
            "constructor",
            "#machine/jon?&amp;",
            new string('n', 100_000),
        };

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_name_stays_text_in_every_view(string name)
    {
        using var folder = new TemporaryFolder();
        var page = FleetFile.Make(folder, InventoryOf(name));
        await using var fleet = await chromium.OpenAsync(page);

        await Expect(fleet.Counts).ToHaveTextAsync("1 machine, 1 instance");
        var encoded = Uri.EscapeDataString(name);
        foreach (var view in new[] { "map", $"machine/{encoded}", $"instance/{encoded}", $"tag/{encoded}", "findings", "matrix" })
        {
            await fleet.Page.EvaluateAsync("address => { location.hash = address; }", "#" + view);
            await fleet.Page.WaitForFunctionAsync("view => document.body.dataset.view === view", view.Split('/')[0]);
            await Expect(fleet.Page.Locator("#view")).Not.ToContainTextAsync("of this name");
        }

        Assert.DoesNotContain("owned", (await fleet.Page.TitleAsync())[..5], StringComparison.Ordinal);
        Assert.Equal(0, await fleet.Page.Locator("img, iframe, #view script").CountAsync());
    }

    private static string InventoryOf(string name) =>
        JsonSerializer.Serialize(
            new
            {
                meta = new { name = "my-clan", description = name },
                machines = new Dictionary<string, object> { [name] = new { tags = new[] { name }, description = name } },
                instances = new Dictionary<string, object>
                {
                    [name] = new
                    {
                        module = new { name = "importer", input = "clan-core" },
                        roles = new Dictionary<string, object>
                        {
                            ["default"] = new { tags = new Dictionary<string, object> { [name] = new { } } },
                        },
                    },
                },
            }
        );
}
