namespace Clan.Sdk.Browser.Tests.Support;

/// <summary>The machine's own Chromium, started once for all tests. Where there is none the tests are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Variable = "CLAN_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Find() is not { } program)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page of its own, in a window that fits a laptop.</summary>
    /// <param name="address">What to open.</param>
    /// <param name="scheme">The colours that the system asks for.</param>
    /// <param name="allow">The one kind of complaint that the test brings about.</param>
    /// <param name="home">Below which address everything lies that the page may ask for; the page itself where there is none.</param>
    internal async Task<WatchedPage> OpenAsync(
        string address,
        ColorScheme scheme = ColorScheme.Light,
        string? allow = null,
        string? home = null
    )
    {
        Skip.If(_browser is null, $"No Chromium is installed: install the package chromium, or name the program in {Variable}.");
        var context = await _browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1366, Height = 768 },
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        return await WatchedPage.OpenAsync(context, address, allow, home);
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return string.IsNullOrEmpty(named)
            ? Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            : named;
    }
}

/// <summary>The tests that share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
