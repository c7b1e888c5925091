using System.Buffers;
using System.Text;

namespace Clan.Sdk.CommandLine.Processes;

/// <summary>What a program prints on standard output, up to a limit; beyond it the program is to be stopped.</summary>
internal sealed class BoundedOutput(int limit, CancellationTokenSource stop)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly object _lock = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public bool IsTooLong { get; private set; }

    /// <summary>The text; null where the bytes are no UTF-8.</summary>
    public string? Text
    {
        get
        {
            lock (_lock)
            {
                try
                {
                    return Utf8.GetString(_bytes.WrittenSpan);
                }
                catch (DecoderFallbackException)
                {
                    return null;
                }
            }
        }
    }

    public async Task ReadAsync(Stream stream)
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await ReadSomeAsync(stream, buffer).ConfigureAwait(false)) > 0)
        {
            if (!Take(buffer.AsSpan(0, read)))
            {
                await stop.CancelAsync().ConfigureAwait(false);
                return;
            }
        }
    }

    private bool Take(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            IsTooLong = _bytes.WrittenCount + bytes.Length > limit;
            if (!IsTooLong)
            {
                _bytes.Write(bytes);
            }

            return !IsTooLong;
        }
    }

    private static async Task<int> ReadSomeAsync(Stream stream, byte[] buffer)
    {
        try
        {
            return await stream.ReadAsync(buffer).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The program was stopped.
            return 0;
        }
    }
}
