using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Clan.Sdk.Browser.Tests.Support;

/// <summary>An open page. When it is closed it must have asked for nothing elsewhere and have complained of nothing.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private readonly string? _home;

    private WatchedPage(IBrowserContext context, IPage page, string? allow, string? home)
    {
        _context = context;
        _home = home;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && (allow is null || !message.Text.Contains(allow, StringComparison.Ordinal)))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Page { get; }

    public ILocator Counts => Page.Locator("#counts");

    public ILocator Details => Page.Locator("#details");

    public static async Task<WatchedPage> OpenAsync(IBrowserContext context, string address, string? allow, string? home)
    {
        var watched = new WatchedPage(context, await context.NewPageAsync(), allow, home);
        await watched.Page.GotoAsync(address);
        return watched;
    }

    /// <summary>Goes to an address of the file, such as <c>#machine/jon</c>.</summary>
    public async Task ShowAsync(string address)
    {
        await Page.EvaluateAsync("address => { location.hash = address; }", address);
        await Page.WaitForFunctionAsync(
            "address => document.body.dataset.view === address.slice(1).split('/')[0] && location.hash === address",
            address
        );
    }

    /// <summary>The cell of a machine and an instance.</summary>
    public async Task<ILocator> CellAsync(string machine, string instance)
    {
        var column = await Page.GetByRole(AriaRole.Columnheader, new() { Name = instance }).First.GetAttributeAsync("aria-colindex");
        return Row(machine).Locator($"td[aria-colindex=\"{column}\"]");
    }

    /// <summary>The row of a machine.</summary>
    public ILocator Row(string machine) =>
        Page.Locator("#matrix tbody tr").Filter(new() { Has = Page.GetByRole(AriaRole.Rowheader, new() { Name = machine, Exact = true }) });

    /// <summary>What axe-core finds that keeps people out: serious or critical, by WCAG 2.2 AA.</summary>
    public async Task<IReadOnlyList<string>> SeriousProblemsAsync()
    {
        // axe asks for the style sheets once more, which a page from a file may not.
        var before = _complaints.Count;
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa") });
        _complaints.RemoveRange(before, _complaints.Count - before);
        return
        [
            .. result
                .Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        var own = _home ?? new Uri(Page.Url).GetLeftPart(UriPartial.Path);
        await _context.DisposeAsync();
        Assert.Empty(_complaints);
        Assert.All(_requests, request => Assert.StartsWith(own, request));
    }
}
