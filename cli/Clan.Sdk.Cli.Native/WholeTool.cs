using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace Clan.Sdk.Cli.Native;

/// <summary>The whole tool, which lies beside this program and takes its place in the process: streams, signals and exit code are its own.</summary>
internal static partial class WholeTool
{
    private const string Name = "clan-inventory-whole";
    private const int Unusable = 2;

    public static int Run(IReadOnlyList<string> args)
    {
        var path = Path.Combine(AppContext.BaseDirectory, Name);
        if (File.Exists(path) && !File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute))
        {
            MakeExecutable(path);
        }

        Execute(path, [path, .. args, null]);
        var why = Marshal.GetLastPInvokeErrorMessage();
        Console.Error.WriteLine(
            $"error CLAN4030: \"{Name}\" could not be started, so nothing could run the command: {why}. Install the tool again."
        );
        return Unusable;
    }

    // Where a package was unpacked by other means than NuGet's.
    private static void MakeExecutable(string path)
    {
        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What follows says it.
        }
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(
        string path,
        [MarshalUsing(typeof(Utf8StringMarshaller), ElementIndirectionDepth = 1)] string?[] arguments
    );
}
