namespace Clan.Sdk.Package.Tests;

/// <summary>
/// The program of Clan.Sdk.Cli.Native, linked with the very assemblies that were built: for each command it says, to the letter, what the whole
/// tool says, and it hands over what it has not. Where no C compiler is, a pack makes none either.
/// </summary>
public sealed class NativeToolTests(NativeTool tool) : IClassFixture<NativeTool>
{
    public static TheoryData<string> Commands =>
        [
            // Its own.
            "check fleet.json",
            "check fleet.json older.json --json",
            "check wrong.json --format sarif",
            "check wrong.json",
            "check missing.json",
            "check garbage.json",
            "check",
            "check --bogus",
            "check wrong.json --bogus",
            "diff fleet.json other.json",
            "diff fleet.json other.json --json --exit-code",
            "diff fleet.json other.json --format markdown",
            "diff HEAD~1 fleet.json",
            "explain fleet.json cedar",
            "explain fleet.json cedar --json",
            "explain fleet.json nobody",
            "resolve fleet.json",
            "resolve fleet.json --json --compact",
            "resolve older.json --machine vault",
            "migrate older.json",
            "migrate older.json --json",
            "report fleet.json --json",
            "report fleet.json --svg --output -",
            // Handed over.
            "",
            "--help",
            "--version",
            "check --help",
            "nothing",
            "check fleet.json --modules missing",
            "import missing.json --output x",
            "new-module",
        ];

    [SkippableTheory]
    [MemberData(nameof(Commands))]
    public void It_says_what_the_whole_tool_says(string command)
    {
        Skip.If(tool.Missing is not null, tool.Missing);
        string[] arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var expected = DotNet.Run(tool.Folder, null, [NativeTool.Whole, .. arguments]);
        var actual = DotNet.Start(tool.Program!, tool.Folder, [], arguments);

        Assert.Equal(expected.Output, actual.Output);
        Assert.Equal(expected.Error, actual.Error);
        Assert.Equal(expected.ExitCode, actual.ExitCode);
    }

    // Its runtime opens other descriptors than that of the whole tool, so a closed stream is another thing here.
    [SkippableTheory]
    [InlineData("check - <&-", "CLAN4001")]
    [InlineData("diff - fleet.json <&-", "CLAN4001")]
    [InlineData("check fleet.json >/dev/full", "CLAN4044")]
    [InlineData("resolve fleet.json >&-", "CLAN4044")]
    public void A_stream_that_is_closed_or_full_is_said(string command, string id)
    {
        Skip.If(tool.Missing is not null, tool.Missing);

        var result = DotNet.Start("bash", tool.Folder, [], "-c", $"'{tool.Program}' {command}");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(id, result.Output + result.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Without_the_whole_tool_what_is_missing_is_said()
    {
        Skip.If(tool.Missing is not null, tool.Missing);
        var alone = Path.Combine(tool.Folder, "alone");
        Directory.CreateDirectory(alone);
        var program = Path.Combine(alone, "clan-inventory");
        File.Copy(tool.Program!, program, overwrite: true);

        var result = DotNet.Start(program, tool.Folder, [], "import", "fleet.json");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error CLAN4030: \"clan-inventory-whole\" could not be started", result.Error, StringComparison.Ordinal);
        DotNet.Start(program, tool.Folder, [], "check", "fleet.json").Succeeded();
    }
}
