using System.Text;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>The streams of a run: those of the process, or those a test gives.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal(Stream input, Stream output, Stream error, bool isOutputTerminal, bool isErrorTerminal, bool wantsColor)
    {
        Input = input;
        OutputStream = new OutputStream(output);
        Output = new(Writer(OutputStream), isOutputTerminal, wantsColor);
        Error = new(Writer(new OutputStream(error)), isErrorTerminal, wantsColor);
    }

    public Stream Input { get; }

    /// <summary>For results that are bytes.</summary>
    public Stream OutputStream { get; }

    /// <summary>For results that are text.</summary>
    public Pen Output { get; }

    /// <summary>For everything that is not the result.</summary>
    public Pen Error { get; }

    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Utf8;
        }

        return new(
            StandardInput(),
            Console.OpenStandardOutput(),
            Console.OpenStandardError(),
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected,
            WantsColor(Environment.GetEnvironmentVariable)
        );
    }

    /// <summary>https://no-color.org: <c>NO_COLOR</c> set and not empty means no colour, whatever its value.</summary>
    public static bool WantsColor(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb";

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    // A program in machine code, started with it closed, has no such descriptor; ClosedInput says so to who reads it.
    private static Stream StandardInput()
    {
        try
        {
            return Console.OpenStandardInput();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Stream.Null;
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8, bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };
}
