using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_names_every_command_with_examples_and_exit_codes(string option)
    {
        var help = Tool.Run(option).Exits(0);

        Assert.Empty(help.Error);
        Assert.Contains("clan-inventory [command] [options]", help.Output, StringComparison.Ordinal);
        Assert.Contains("check <FILE>", help.Output, StringComparison.Ordinal);
        Assert.Contains("resolve <FILE>", help.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("write", help.Output, StringComparison.Ordinal);
        Assert.Contains("clan-inventory check inventory.json", help.Output, StringComparison.Ordinal);
        Assert.Contains("  2  wrong usage", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--format <json|sarif|text>")]
    [InlineData("resolve", "--schema <instances|services>")]
    public void Help_of_a_command_names_its_options(string command, string option)
    {
        var help = Tool.Run(command, "--help").Exits(0);

        Assert.Contains(option, help.Output, StringComparison.Ordinal);
        Assert.Contains("--modules <PATH>", help.Output, StringComparison.Ordinal);
        Assert.Contains($"clan-inventory {command} ", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_the_result() =>
        Assert.StartsWith(Repository.Version, Tool.Run("--version").Exits(0).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { "chekc", "a.json" }, "unknown command or argument 'chekc'; did you mean 'check'?")]
    [InlineData(new[] { "--verison" }, "unknown option '--verison'; did you mean '--version'?")]
    [InlineData(new[] { "check", "--fromat", "json", "a.json" }, "unknown option '--fromat'; did you mean '--format'?")]
    [InlineData(new[] { "resolve", "--jsno", "a.json" }, "unknown option '--jsno'; did you mean '--json'?")]
    [InlineData(new[] { "check" }, "Required argument missing for command: 'check'.")]
    [InlineData(new[] { "check", "--format", "yaml", "a.json" }, "'yaml'")]
    [InlineData(new[] { "check", "" }, "empty")]
    [InlineData(new[] { "check", "-", "-" }, "'-' is given twice")]
    [InlineData(new string[0], "Required command was not provided.")]
    public void Wrong_usage_is_explained_on_standard_error(string[] arguments, string message)
    {
        var result = Tool.Run(arguments).Exits(2);

        Assert.Empty(result.Output);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains(" --help' for help.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_may_have_the_name_of_an_option()
    {
        using var folder = new TemporaryFolder();
        folder.Write("--json", SampleInventories.Sound);

        Tool.Run(new ToolCall("check", "--", "--json") { Folder = folder.Path }).Exits(0);
    }

    [Fact]
    public void A_file_may_begin_with_an_at_sign()
    {
        using var folder = new TemporaryFolder();
        folder.Write("@me.json", SampleInventories.Sound);

        Tool.Run(new ToolCall("check", "@me.json") { Folder = folder.Path }).Exits(0);
    }
}
