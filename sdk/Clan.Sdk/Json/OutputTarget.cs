using System.Globalization;

namespace Clan.Sdk.Json;

/// <summary>Where a path leads that is to be written: to a file, which is replaced, or to what can only be written into.</summary>
internal sealed class OutputTarget
{
    private const int MostLinks = 40;

    private OutputTarget(string path, int? descriptor, bool isSpecial)
    {
        Path = path;
        Descriptor = descriptor;
        IsFile = descriptor is null && !isSpecial;
    }

    /// <summary>The end of all links, as a full path, whether it is there or not.</summary>
    public string Path { get; }

    /// <summary>False for a device, a pipe, or an output that the process has already: there is nothing to read back or to keep.</summary>
    public bool IsFile { get; }

    private int? Descriptor { get; }

    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The links have no end.</exception>
    public static OutputTarget Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = System.IO.Path.GetFullPath(path);
        for (var links = 0; links < MostLinks; links++)
        {
            if (DescriptorOf(target) is { } descriptor)
            {
                return new(target, descriptor, isSpecial: true);
            }

            if (new FileInfo(target).LinkTarget is not { } link)
            {
                return new(target, null, IsSpecial(target));
            }

            target = System.IO.Path.GetFullPath(link, System.IO.Path.GetDirectoryName(target) ?? target);
        }

        throw new IOException($"The symbolic links at {path} have no end.");
    }

    /// <summary>Opens what can only be written into. A pipe waits here for its reader.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public Stream Open() =>
        Descriptor is { } descriptor
            ? new DescriptorStream(descriptor)
            : new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    private static bool IsSpecial(string path) =>
        OperatingSystem.IsWindows() ? path.StartsWith(@"\\.\", StringComparison.Ordinal) : UnixFile.Find(path) is { IsSpecial: true };

    // What the process has open already must not be opened again: a file behind it would be written from its beginning.
    private static int? DescriptorOf(string path) =>
        OperatingSystem.IsWindows() ? null
        : path == "/dev/stdout" ? 1
        : path == "/dev/stderr" ? 2
        : Number(path, "/dev/fd/") ?? Number(path, "/proc/self/fd/") ?? Number(path, $"/proc/{Environment.ProcessId}/fd/");

    private static int? Number(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && int.TryParse(path.AsSpan(folder.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
