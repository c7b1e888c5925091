namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>
/// An output that fails at most once: whoever hears of it reports it, and what comes later (buffers that are emptied at the end) goes nowhere.
/// </summary>
internal sealed class OutputStream(Stream inner) : Stream
{
    private bool _isBroken;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isBroken)
        {
            return;
        }

        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _isBroken = true;
            throw new IOException($"The output cannot be written: {(exception.InnerException ?? exception).Message}.", exception);
        }
    }

    public override void Flush()
    {
        if (!_isBroken)
        {
            inner.Flush();
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
