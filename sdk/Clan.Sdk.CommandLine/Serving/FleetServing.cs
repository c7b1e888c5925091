using System.Net;
using Clan.Sdk.CommandLine.FleetPage;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.CommandLine.Serving;

/// <summary><c>report --serve</c>: shows the page until it is stopped, and the newest fleet whenever its files change.</summary>
/// <param name="terminal">Where it says what happens.</param>
/// <param name="make">Makes the fleet anew.</param>
/// <param name="options">What only the page needs.</param>
/// <param name="files">What the fleet is read from; none for a program's own inventory, which a restart changes.</param>
internal sealed class FleetServing(Terminal terminal, Func<Task<MadeFleet>> make, IReadOnlyList<string> files, FleetDocumentOptions options)
{
    public async Task<int> RunAsync(int port, MadeFleet fleet, CancellationToken cancellation)
    {
        var page = PageOf(fleet);
        FleetServer server;
        try
        {
            server = new(port, page);
        }
        catch (HttpListenerException exception)
        {
            terminal
                .Error.Write($"error {DiagnosticTable.PortNotFree.Id}", Ink.Error)
                .Line($": Cannot listen on port {port}: {exception.Message}. Choose another with --port.");
            return ExitCode.Unusable;
        }

        using (server)
        {
            terminal.Error.Write($"http://127.0.0.1:{port}/", Ink.Strong).Line(": shows the fleet until this command is stopped (Ctrl-C)");
            terminal.Error.Flush();
            var answering = server.RunAsync(cancellation);
            if (files.Count > 0)
            {
                await FollowAsync(server, page, cancellation).ConfigureAwait(false);
            }

            await answering.ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }

    private async Task FollowAsync(FleetServer server, ServedPage good, CancellationToken cancellation)
    {
        var watched = new WatchedFiles(files);
        try
        {
            while (true)
            {
                await watched.ChangedAsync(cancellation).ConfigureAwait(false);
                var fleet = await make().ConfigureAwait(false);
                if (fleet.State is not null)
                {
                    good = PageOf(fleet);
                }

                server.Show(fleet.State is null ? good with { Trouble = TroubleOf(fleet) } : good);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped: the server ends too.
        }
    }

    private ServedPage PageOf(MadeFleet fleet) =>
        ServedPage.Of(FleetDocument.Make(fleet.State!, fleet.Against, options), FleetDocument.NameOf(fleet.State!.Document));

    private static string TroubleOf(MadeFleet fleet) =>
        string.Join('\n', fleet.Findings.Select(finding => $"{finding.Input}: {finding.Diagnostic.Id}: {finding.Diagnostic.Message}"));
}
