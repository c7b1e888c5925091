using System.Text;

namespace Clan.Sdk.Build;

/// <summary>
/// Empties a pipe and keeps the end of what came: a pipe that nobody empties would stop the program, and its last words say why it failed.
/// </summary>
internal sealed class LastLines
{
    private const int LineCount = 20;
    private const int LongestLine = 400;

    // Long enough for all that is shown, whatever the characters.
    private readonly byte[] _end = new byte[LineCount * LongestLine * 4];
    private readonly Task _reading;
    private long _length;

    public LastLines(Stream pipe) => _reading = ReadAsync(pipe);

    /// <summary>The lines, once the pipe is closed; a process that was left behind may hold it open for ever, so nobody waits long.</summary>
    public IReadOnlyList<string> Wait(TimeSpan limit)
    {
        _ = _reading.Wait(limit);
        lock (_end)
        {
            return Lines(Text());
        }
    }

    private async Task ReadAsync(Stream pipe)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await pipe.ReadAsync(buffer, 0, buffer.Length).ConfigureAwait(false)) > 0; )
            {
                Keep(buffer, read);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The run is over; what came before is kept.
        }
    }

    private void Keep(byte[] bytes, int count)
    {
        lock (_end)
        {
            for (var i = Math.Max(0, count - _end.Length); i < count; i++)
            {
                _end[(_length + i) % _end.Length] = bytes[i];
            }

            _length += count;
        }
    }

    private string Text()
    {
        var count = (int)Math.Min(_length, _end.Length);
        var text = new byte[count];
        for (var i = 0; i < count; i++)
        {
            text[i] = _end[(_length - count + i) % _end.Length];
        }

        return Encoding.UTF8.GetString(text);
    }

    private static IReadOnlyList<string> Lines(string text)
    {
        var lines = text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Where(line => line.Trim().Length > 0).ToList();
        return
        [
            .. lines
                .Skip(Math.Max(0, lines.Count - LineCount))
                .Select(line => line.Length <= LongestLine ? line : line.Substring(0, LongestLine) + "…"),
        ];
    }
}
