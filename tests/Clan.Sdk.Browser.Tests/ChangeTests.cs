using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

/// <summary><c>report --against</c>: the matrix shows before and after, and the change is said in words.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChangeTests(Chromium chromium)
{
    private const string Before = """
        {
          "meta": { "name": "my-clan", "domain": "my.clan" },
          "machines": { "jon": { "tags": ["backup"] }, "nas": {}, "old": {} },
          "instances": {
            "nightly": {
              "module": { "name": "borgbackup" },
              "roles": {
                "client": { "tags": { "backup": {} }, "machines": { "nas": { "settings": { "exclude": ["/a"] } } } },
                "server": { "machines": { "old": { "settings": { "directory": "/srv" } } } }
              }
            },
            "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "all": {} } } } }
          }
        }
        """;

    private const string After = """
        {
          "meta": { "name": "my-clan", "domain": "my.clan" },
          "machines": { "jon": {}, "nas": {}, "new": { "tags": ["backup"] } },
          "instances": {
            "nightly": {
              "module": { "name": "borgbackup" },
              "roles": {
                "client": { "tags": { "backup": {} }, "machines": { "nas": { "settings": { "exclude": ["/b"] } } } },
                "server": { "machines": { "nas": { "settings": { "directory": "/srv" } } } }
              }
            },
            "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "all": {} } } } }
          }
        }
        """;

    [SkippableFact]
    public async Task Cells_appear_vanish_and_change()
    {
        using var folder = new TemporaryFolder();
        await using var fleet = await OpenAsync(folder);

        await Expect((await fleet.CellAsync("jon", "nightly")).Locator(".role.vanishes")).ToContainTextAsync("client, gone");
        await Expect((await fleet.CellAsync("new", "nightly")).Locator(".role.appears")).ToContainTextAsync("client, new");
        await Expect((await fleet.CellAsync("nas", "nightly")).Locator(".role.changes")).ToContainTextAsync("client, settings changed");
        await Expect((await fleet.CellAsync("nas", "nightly")).Locator(".role.appears")).ToContainTextAsync("server");
        await Expect((await fleet.CellAsync("jon", "shell")).Locator(".role")).ToHaveTextAsync("server");
        await Expect(fleet.Row("old").Locator("th.vanishes")).ToHaveCountAsync(1);
        await Expect(fleet.Row("new").Locator("th.appears")).ToHaveCountAsync(1);
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_change_is_said_as_diff_says_it(ColorScheme scheme)
    {
        using var folder = new TemporaryFolder();
        await using var fleet = await OpenAsync(folder, scheme);
        var said = Tool.Run(new ToolCall("diff", "before.json", "inventory.json") { Folder = folder.Path }).Output;

        await fleet.ShowAsync("#change");

        var words = await fleet.Page.Locator("#change li").EvaluateAllAsync<string[]>("all => all.map(one => one.firstChild.textContent)");
        Assert.True(words.Length > 4);
        Assert.All(words, word => Assert.Contains(word, said, StringComparison.Ordinal));
        Assert.Empty(await fleet.SeriousProblemsAsync());
    }

    [SkippableFact]
    public async Task A_cell_that_is_gone_says_what_it_was()
    {
        using var folder = new TemporaryFolder();
        await using var fleet = await OpenAsync(folder);

        await (await fleet.CellAsync("old", "nightly")).ClickAsync();

        await Expect(fleet.Details).ToBeVisibleAsync();
        await Expect(fleet.Details).ToContainTextAsync("no role here any more");
    }

    private Task<WatchedPage> OpenAsync(TemporaryFolder folder, ColorScheme scheme = ColorScheme.Light)
    {
        folder.Write("before.json", Before);
        return chromium.OpenAsync(FleetFile.Make(folder, After, "--against", "before.json"), scheme);
    }
}
