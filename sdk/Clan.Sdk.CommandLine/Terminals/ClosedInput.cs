namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>
/// Tells whether the process was started with its standard input closed. Then the number of standard input belongs to whatever the
/// runtime opened first: a pipe of its own, on which a read waits for ever.
/// </summary>
internal static class ClosedInput
{
    private const string Descriptors = "/proc/self/fd";
    private const string DescriptorFacts = "/proc/self/fdinfo";

    public static bool IsClosed
    {
        get
        {
            if (!OperatingSystem.IsLinux() || !Directory.Exists(Descriptors))
            {
                return false;
            }

            var input = Target($"{Descriptors}/0");
            return input is null
                || input.StartsWith("anon_inode:", StringComparison.Ordinal)
                || (input.StartsWith("pipe:", StringComparison.Ordinal) && HoldsBothEnds(input));
        }
    }

    // Nobody reads from a pipe that only the process itself can write into.
    private static bool HoldsBothEnds(string pipe) =>
        Directory
            .EnumerateFileSystemEntries(Descriptors)
            .Any(descriptor => Path.GetFileName(descriptor) != "0" && Target(descriptor) == pipe && IsWritable(descriptor));

    // "flags:" is octal; its last two bits are 0 for reading, 1 for writing, 2 for both.
    private static bool IsWritable(string descriptor)
    {
        try
        {
            var flags = File.ReadLines($"{DescriptorFacts}/{Path.GetFileName(descriptor)}")
                .First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return flags[^1] is '1' or '2' or '5' or '6';
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // It was closed in the meantime.
            return false;
        }
    }

    private static string? Target(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget;
        }
        catch (IOException)
        {
            // It was closed in the meantime.
            return null;
        }
    }
}
