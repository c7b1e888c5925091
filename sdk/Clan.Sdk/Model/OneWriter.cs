namespace Clan.Sdk.Model;

/// <summary>Notices a second thread that writes to an inventory, or resolves it, while a first one writes: the document would be damaged in silence.</summary>
internal sealed class OneWriter
{
    private int _thread;

    /// <summary>Begins a write; a write may hold others.</summary>
    /// <exception cref="InvalidOperationException">Another thread writes.</exception>
    public Scope Enter()
    {
        var current = Environment.CurrentManagedThreadId;
        var writing = Interlocked.CompareExchange(ref _thread, current, 0);
        Refuse(writing, current);
        return new(writing == 0 ? this : null);
    }

    /// <summary>Begins a read of the whole, which needs no end.</summary>
    /// <exception cref="InvalidOperationException">Another thread writes.</exception>
    public void Check() => Refuse(Volatile.Read(ref _thread), Environment.CurrentManagedThreadId);

    private static void Refuse(int writing, int current)
    {
        if (writing != 0 && writing != current)
        {
            throw new InvalidOperationException(
                "Two threads use one inventory while one of them writes to it. Let one thread write, and the others read when it is done."
            );
        }
    }

    /// <summary>A write that has begun.</summary>
    internal readonly ref struct Scope(OneWriter? writer)
    {
        public void Dispose()
        {
            if (writer is not null)
            {
                Volatile.Write(ref writer._thread, 0);
            }
        }
    }
}
