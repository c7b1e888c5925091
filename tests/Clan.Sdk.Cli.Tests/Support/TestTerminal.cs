using System.Text;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>A terminal whose streams are in memory.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly MemoryStream _error = new();

    public TestTerminal(string input = "", bool isTerminal = false, bool wantsColor = false) =>
        Terminal = new(new MemoryStream(Encoding.UTF8.GetBytes(input)), _output, _error, isTerminal, isTerminal, wantsColor);

    public Terminal Terminal { get; }

    public string Output => Text(Terminal.Output, _output);

    public string Error => Text(Terminal.Error, _error);

    public void Dispose() => Terminal.Dispose();

    private static string Text(Pen pen, MemoryStream stream)
    {
        pen.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
