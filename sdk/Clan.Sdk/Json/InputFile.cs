namespace Clan.Sdk.Json;

/// <summary>Reads a file as a whole, up to a size that no inventory has: a device may never end, and a file of holes fills the memory.</summary>
internal static class InputFile
{
    /// <summary>How many bytes are read at most.</summary>
    public const int MostBytes = 1 << 28;

    /// <exception cref="IOException">It cannot be read, or it gives more than <see cref="MostBytes"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path)
    {
        // A pipe or a device has no length.
        if (UnixFile.Find(path) is not { IsSpecial: true })
        {
            return new FileInfo(path) is { Exists: true, Length: > MostBytes } ? throw TooLong() : File.ReadAllBytes(path);
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return Read(stream);
    }

    /// <exception cref="IOException">It cannot be read, or it gives more than <see cref="MostBytes"/>.</exception>
    public static byte[] Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = stream.Read(part, 0, part.Length)) > 0; )
        {
            bytes.Write(part, 0, read);
            if (bytes.Length > MostBytes)
            {
                throw TooLong();
            }
        }

        return bytes.ToArray();
    }

    private static IOException TooLong() => new($"It holds more than {MostBytes >> 20} MB, which is no inventory.");
}
