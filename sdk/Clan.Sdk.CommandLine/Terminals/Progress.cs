namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>Says what takes so long, once it took a second and nothing was written; only to people, never to a log.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly object _lock = new();
    private readonly Timer? _timer;
    private bool _hasEnded;

    /// <param name="terminal">The streams.</param>
    /// <param name="text">What is done, one sentence.</param>
    public Progress(Terminal terminal, string text)
    {
        if (!terminal.Error.IsTerminal)
        {
            return;
        }

        // Two threads must not write at a time: whoever writes first ends this.
        terminal.Output.BeforeFirst(End);
        terminal.Error.BeforeFirst(End);
        _timer = new(_ => Say(terminal.Error, text), null, Patience, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        End();
        _timer?.Dispose();
    }

    private void End()
    {
        lock (_lock)
        {
            _hasEnded = true;
        }
    }

    private void Say(Pen pen, string text)
    {
        lock (_lock)
        {
            if (!_hasEnded)
            {
                // The same thread comes back to End, which is no harm.
                pen.Line(text, Ink.Faint);
                pen.Flush();
            }
        }
    }
}
