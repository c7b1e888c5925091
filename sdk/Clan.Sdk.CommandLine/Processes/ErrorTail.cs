namespace Clan.Sdk.CommandLine.Processes;

/// <summary>The last lines that a program prints on standard error, where its reason stands.</summary>
internal sealed class ErrorTail(Action<string>? onLine)
{
    private const int LinesKept = 200;
    private const int LineLimit = 4000;

    private readonly Queue<string> _lines = new();

    public string Text
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    public async Task ReadAsync(StreamReader reader)
    {
        try
        {
            while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
            {
                Take(line.Length > LineLimit ? line[..LineLimit] : line);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The program was stopped.
        }
    }

    private void Take(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > LinesKept)
            {
                _lines.Dequeue();
            }
        }

        onLine?.Invoke(line);
    }
}
