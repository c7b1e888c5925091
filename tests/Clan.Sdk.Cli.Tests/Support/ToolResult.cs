namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>What a process left behind.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public ToolResult Exits(int code)
    {
        Assert.True(ExitCode == code, $"exit {ExitCode}, expected {code}\nstdout: {Output}\nstderr: {Error}");
        return this;
    }
}
