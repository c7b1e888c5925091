using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary>Outputs and inputs that are no files, and those that are not there: a message or a result, never a hang or a stack trace.</summary>
public sealed class OddStreamTests
{
    private const string Services = """{"meta":{"name":"c"},"services":{}}""";
    private const string Migrated = "{\n  \"meta\": {\n    \"name\": \"c\"\n  }\n}\n";

    [SkippableTheory]
    [InlineData("check in.json >/dev/full", 2, "the output cannot be written")]
    [InlineData("check in.json >&-", 2, "the output cannot be written")]
    [InlineData("check in.json >/dev/full 2>&1", 2, "")]
    [InlineData("check --json in.json >/dev/full", 2, "the output cannot be written")]
    [InlineData("migrate in.json >/dev/full", 2, "the output cannot be written")]
    [InlineData("migrate in.json -o /dev/full", 2, "the output cannot be written")]
    [InlineData("migrate in.json -o ''", 2, "is empty")]
    [InlineData("check - <&-", 2, "")]
    [InlineData("check /dev/zero", 2, "")]
    [InlineData("cat in.json | $T check -", 0, "")]
    [InlineData("check - <in.json", 0, "")]
    [InlineData("check - </dev/null", 2, "")]
    public void Every_stream_has_its_exit_code(string line, int exitCode, string message)
    {
        using var folder = Folder();

        var result = Shell(folder, line.Contains("$T", StringComparison.Ordinal) ? line : "$T " + line).Exits(exitCode);

        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("$T migrate in.json -o /dev/stdout", "")]
    [InlineData("$T migrate in.json -o /proc/self/fd/1", "")]
    [InlineData("ln -s /dev/stdout link; $T migrate in.json -o link", "")]
    [InlineData("echo before; $T migrate in.json -o /dev/fd/3 3>&1; echo after", "before\n{0}after\n")]
    [InlineData("{ echo before; $T migrate in.json -o /dev/stdout; echo after; } >out; cat out", "before\n{0}after\n")]
    [InlineData("echo kept >out; $T migrate in.json -o /dev/stdout >>out; cat out", "kept\n{0}")]
    [InlineData("mkfifo pipe; cat pipe >out & $T migrate in.json -o pipe; wait; test -p pipe; cat out", "")]
    [InlineData("ln -s missing link; $T migrate in.json -o link; test -L link; cat missing", "")]
    [InlineData("N=$(printf 'n%.0s' $(seq 250)); $T migrate in.json -o $N; cat $N", "")]
    [InlineData("echo old >a; ln a b; $T migrate in.json -o a; cat b; cat a", "old\n{0}")]
    public void What_is_no_file_is_written_into_and_what_is_one_is_replaced(string line, string output)
    {
        using var folder = Folder();

        var result = Shell(folder, "set -e; " + line).Exits(0);

        Assert.Equal(output.Length == 0 ? Migrated : output.Replace("{0}", Migrated, StringComparison.Ordinal), result.Output);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp"));
    }

    [SkippableFact]
    public void A_folder_of_modules_may_hold_what_has_no_end()
    {
        using var folder = Folder();

        var result = Shell(folder, "mkdir m; mkfifo m/a.json; ln -s /dev/zero m/b.json; $T check --modules m in.json").Exits(2);

        Assert.Equal(2, result.Output.Split("it is a pipe or a device").Length - 1);
    }

    private static TemporaryFolder Folder()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The devices are those of Linux.");
        var folder = new TemporaryFolder();
        folder.Write("in.json", Services);
        return folder;
    }

    private static ToolResult Shell(TemporaryFolder folder, string line) =>
        Tool.Start("sh", ["-c", $"T='dotnet {Tool.Path}'\n{line}"], new ToolCall { Folder = folder.Path });
}
