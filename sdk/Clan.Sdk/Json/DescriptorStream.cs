using System.Runtime.InteropServices;

namespace Clan.Sdk.Json;

/// <summary>
/// Writes to what the process has open under a number. .NET's own streams keep a position of their own, and so whoever writes there next,
/// as the shell does, would write over it.
/// </summary>
internal sealed class DescriptorStream(int descriptor) : Stream
{
    // EINTR, on Linux and on macOS.
    private const int Interrupted = 4;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        for (var rest = buffer.AsSpan(offset, count).ToArray(); rest.Length > 0; )
        {
            var written = Write(descriptor, rest, rest.Length);
            if (written < 0 && Marshal.GetLastPInvokeError() is var error and not Interrupted)
            {
                throw new IOException(Marshal.GetPInvokeErrorMessage(error));
            }

            rest = rest[(int)Math.Max(0, written)..];
        }
    }

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    private static extern nint Write(int descriptor, byte[] bytes, nint count);
}
