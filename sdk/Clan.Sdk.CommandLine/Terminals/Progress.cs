namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>Says what takes so long, once it took a second; only to people, never to a log.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Timer? _timer;

    /// <param name="pen">Standard error.</param>
    /// <param name="text">What is done, one sentence.</param>
    public Progress(Pen pen, string text)
    {
        if (pen.IsTerminal)
        {
            _timer = new(
                _ =>
                {
                    pen.Line(text, Ink.Faint);
                    pen.Flush();
                },
                null,
                Patience,
                Timeout.InfiniteTimeSpan
            );
        }
    }

    public void Dispose()
    {
        // What the timer writes must be written before anything else is.
        using var ended = new ManualResetEvent(initialState: false);
        if (_timer?.Dispose(ended) == true)
        {
            ended.WaitOne();
        }
    }
}
