using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Clan.Sdk.CommandLine.Serving;

/// <summary>Shows one page on this machine only, and tells the browsers that have it open when it changed.</summary>
internal sealed class FleetServer : IDisposable
{
    // Browsers and what stands between give up on a stream that is silent for long.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<TaskCompletionSource, byte> _waiting = new();
    private volatile ServedPage _page;

    /// <summary>Starts to listen.</summary>
    /// <param name="port">The port, on loopback.</param>
    /// <param name="page">What to show first.</param>
    /// <exception cref="HttpListenerException">The port is in use, or not for us.</exception>
    public FleetServer(int port, ServedPage page)
    {
        _page = page;
        // Only these names are answered: a page of elsewhere whose name leads here gets nothing.
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Prefixes.Add($"http://localhost:{port}/");
        _listener.Start();
    }

    /// <summary>What is shown from now on.</summary>
    public void Show(ServedPage page)
    {
        _page = page;
        foreach (var waiting in _waiting.Keys)
        {
            waiting.TrySetResult();
        }
    }

    /// <summary>Answers until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var stop = cancellation.Register(_listener.Stop);
        while (!cancellation.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = AnswerAsync(context, cancellation);
        }
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync(HttpListenerContext context, CancellationToken cancellation)
    {
        try
        {
            using var response = context.Response;
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            switch (context.Request.HttpMethod, context.Request.Url?.AbsolutePath)
            {
                case ("GET", "/"):
                    response.ContentType = "text/html; charset=utf-8";
                    await response.OutputStream.WriteAsync(_page.Html, cancellation).ConfigureAwait(false);
                    break;
                case ("GET", "/changes"):
                    response.ContentType = "text/event-stream";
                    await TellAsync(response.OutputStream, context.Request.QueryString["seen"], cancellation).ConfigureAwait(false);
                    break;
                default:
                    response.StatusCode = (int)HttpStatusCode.NotFound;
                    break;
            }
        }
        catch (Exception exception)
            when (exception is HttpListenerException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser left, or we end.
        }
    }

    /// <summary>One line at once and one at each change: <c>changed</c> where the browser shows another fleet, <c>broken</c> with the reason, or <c>fine</c>.</summary>
    private async Task TellAsync(Stream stream, string? seen, CancellationToken cancellation)
    {
        ServedPage? told = null;
        while (true)
        {
            var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.TryAdd(changed, 0);
            try
            {
                var page = _page;
                await stream
                    .WriteAsync(Encoding.UTF8.GetBytes(page == told ? ":\n\n" : EventOf(page, seen)), cancellation)
                    .ConfigureAwait(false);
                await stream.FlushAsync(cancellation).ConfigureAwait(false);
                told = page;
                await Task.WhenAny(changed.Task, Task.Delay(Heartbeat, cancellation)).ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
            }
            finally
            {
                _waiting.TryRemove(changed, out _);
            }
        }
    }

    private static string EventOf(ServedPage page, string? seen)
    {
        if (page.Trouble is { } trouble)
        {
            var lines = string.Concat(trouble.Split('\n').Select(line => $"data: {line.TrimEnd('\r')}\n"));
            return $"event: broken\n{lines}\n";
        }

        return page.Version == seen ? "event: fine\ndata:\n\n" : "event: changed\ndata:\n\n";
    }
}
