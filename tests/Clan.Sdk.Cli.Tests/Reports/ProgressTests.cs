using System.Text;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.Cli.Tests;

/// <summary>A command that takes long says so to people, before it says anything else, and to nobody else.</summary>
public sealed class ProgressTests
{
    private const string Text = "check is still at work; Ctrl+C stops it.\n";

    [Fact]
    public async Task What_takes_longer_than_a_second_is_said_on_a_terminal()
    {
        using var error = new MemoryStream();
        using var input = new SlowInput(() => Length(error) > 0);

        await Run(input, error, isTerminal: true);

        Assert.Equal(Text, Encoding.UTF8.GetString(error.ToArray()));
    }

    [Fact]
    public async Task A_log_is_told_nothing()
    {
        using var error = new MemoryStream();
        var end = Environment.TickCount64 + 1500;
        using var input = new SlowInput(() => Environment.TickCount64 > end);

        await Run(input, error, isTerminal: false);

        Assert.Empty(error.ToArray());
    }

    [Fact]
    public void Nothing_is_said_after_the_first_word()
    {
        using var error = new MemoryStream();
        using var terminal = new Terminal(
            Stream.Null,
            Stream.Null,
            error,
            isOutputTerminal: true,
            isErrorTerminal: true,
            wantsColor: false
        );
        using var progress = new Progress(terminal, "at work");

        terminal.Output.Line("a word");
        Thread.Sleep(1500);
        terminal.Error.Flush();

        Assert.Empty(error.ToArray());
    }

    private static async Task Run(Stream input, MemoryStream error, bool isTerminal)
    {
        using var terminal = new Terminal(input, Stream.Null, error, isOutputTerminal: false, isTerminal, wantsColor: false);
        var app = new InventoryApp("Test.", new FileSource(input, _ => AddedModules.None), terminal);
        Assert.Equal(0, await app.RunAsync(["check", "-"]));
    }

    private static long Length(MemoryStream stream)
    {
        lock (stream)
        {
            return stream.Length;
        }
    }

    /// <summary>An inventory that comes when it may.</summary>
    private sealed class SlowInput(Func<bool> may) : MemoryStream(Encoding.UTF8.GetBytes("{ \"meta\": { \"name\": \"home\" } }"))
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            Wait();
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            Wait();
            return base.Read(buffer);
        }

        private void Wait()
        {
            for (var i = 0; i < 3000 && !may(); i++)
            {
                Thread.Sleep(10);
            }
        }
    }
}
