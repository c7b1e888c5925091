using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

/// <summary><c>report --serve</c>: the open page follows the file.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ServeTests(Chromium chromium)
{
    private const string OneMachine = """{ "meta": { "name": "my-clan" }, "machines": { "jon": {} } }""";

    private const string TwoMachines = """{ "meta": { "name": "my-clan" }, "machines": { "jon": {}, "sara": {} } }""";

    [SkippableFact]
    public async Task The_page_reloads_on_a_change_and_keeps_the_last_good_fleet_under_a_banner()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", OneMachine);
        using var serving = new Served(folder);
        await serving.StartedAsync();
        await using var fleet = await chromium.OpenAsync(serving.Address);
        var banner = fleet.Page.Locator("#banner");
        await Expect(fleet.Counts).ToHaveTextAsync("1 machine, 0 instances");

        folder.Edit("inventory.json", OneMachine, TwoMachines);
        await Expect(fleet.Counts).ToHaveTextAsync("2 machines, 0 instances", new() { Timeout = 30_000 });

        folder.Edit("inventory.json", TwoMachines, "{ \"meta\": ");
        await Expect(banner).ToContainTextAsync("CLAN4002", new() { Timeout = 30_000 });
        await Expect(fleet.Counts).ToHaveTextAsync("2 machines, 0 instances");

        folder.Edit("inventory.json", "{ \"meta\": ", OneMachine);
        await Expect(fleet.Counts).ToHaveTextAsync("1 machine, 0 instances", new() { Timeout = 30_000 });
        await Expect(banner).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task A_stopped_program_is_said_over_the_last_fleet_and_a_new_one_is_shown()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", OneMachine);
        using var first = new Served(folder);
        await first.StartedAsync();
        // The browser says by itself that the connection is gone.
        await using var fleet = await chromium.OpenAsync(first.Address, allow: "net::ERR_");
        await Expect(fleet.Counts).ToHaveTextAsync("1 machine, 0 instances");

        first.Dispose();
        await Expect(fleet.Page.Locator("#banner")).ToContainTextAsync("last fleet", new() { Timeout = 30_000 });
        await Expect(fleet.Counts).ToHaveTextAsync("1 machine, 0 instances");

        folder.Edit("inventory.json", OneMachine, TwoMachines);
        using var second = new Served(folder, first.Port);
        await second.StartedAsync();
        await Expect(fleet.Counts).ToHaveTextAsync("2 machines, 0 instances", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Only_this_machines_names_are_answered()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", OneMachine);
        using var serving = new Served(folder);
        await serving.StartedAsync();
        using var client = new HttpClient();

        using var request = new HttpRequestMessage(HttpMethod.Get, serving.Address);
        request.Headers.Host = "evil.example";
        Assert.False((await client.SendAsync(request)).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(serving.Address + "etc/passwd")).StatusCode);
        Assert.Equal("no-store", (await client.GetAsync(serving.Address)).Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_port_in_use_is_said()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", OneMachine);
        using var serving = new Served(folder);
        await serving.StartedAsync();

        var second = Tool.Run(new ToolCall("report", "inventory.json", "--serve", "--port", $"{serving.Port}") { Folder = folder.Path });

        Assert.Contains("CLAN4080", second.Exits(2).Error, StringComparison.Ordinal);
    }

    /// <summary>A running <c>report --serve</c>.</summary>
    private sealed class Served : IDisposable
    {
        private readonly Process _process;

        public Served(TemporaryFolder folder, int? port = null)
        {
            Port = port ?? FreePort();
            _process = Process.Start(
                new ProcessStartInfo("dotnet", [Tool.Path, "report", "inventory.json", "--serve", "--port", $"{Port}"])
                {
                    WorkingDirectory = folder.Path,
                    RedirectStandardError = true,
                }
            )!;
        }

        public int Port { get; }

        public string Address => $"http://127.0.0.1:{Port}/";

        public async Task StartedAsync() =>
            Assert.Contains(
                Address,
                await _process.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)),
                StringComparison.Ordinal
            );

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill();
                _process.WaitForExit();
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
