using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary>Outputs and inputs that are no files, and those that are not there: a message or a result, never a hang or a stack trace.</summary>
public sealed class OddStreamTests
{
    private const string Services = """{"meta":{"name":"c"},"services":{}}""";
    private const string Migrated = "{\n  \"meta\": {\n    \"name\": \"c\"\n  }\n}\n";

    [SkippableTheory]
    [InlineData("check in.json >/dev/full", 2, "The output cannot be written")]
    [InlineData("check in.json >&-", 2, "The output cannot be written")]
    [InlineData("check in.json >/dev/full 2>&1", 2, "")]
    [InlineData("check --json in.json >/dev/full", 2, "The output cannot be written")]
    [InlineData("migrate in.json >/dev/full", 2, "The output cannot be written")]
    [InlineData("migrate in.json -o /dev/full", 2, "No space left")]
    [InlineData("$P write -o ''", 2, "is empty")]
    [InlineData("$P write -o /dev/full", 2, "No space left")]
    [InlineData("$P >/dev/full", 2, "The output cannot be written")]
    [InlineData("truncate -s 3G huge.json; $P write -o huge.json", 2, "more than 256 MB")]
    [InlineData("truncate -s 3G huge.json; $T check huge.json", 2, "")]
    [InlineData("mkdir folder; $P write -o folder", 2, "folder")]
    [InlineData("migrate in.json -o ''", 2, "is empty")]
    [InlineData("check - <&-", 2, "")]
    [InlineData("check /dev/zero", 2, "")]
    [InlineData("cat in.json | $T check -", 0, "")]
    [InlineData("check - <in.json", 0, "")]
    [InlineData("check - </dev/null", 2, "")]
    public void Every_stream_has_its_exit_code(string line, int exitCode, string message)
    {
        using var folder = Folder();

        var result = Shell(folder, line.Contains('$', StringComparison.Ordinal) ? line : "$T " + line).Exits(exitCode);

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

    [SkippableTheory]
    [InlineData("$P write -o /dev/stdout", true)]
    [InlineData("$P write -o /dev/null", false)]
    [InlineData("mkfifo pipe; cat pipe >out & $P write -o pipe; wait; test -p pipe; cat out", true)]
    public void A_program_writes_into_what_is_no_file(string line, bool isWritten)
    {
        using var folder = Folder();
        var expected = Shell(folder, "$P").Exits(0).Output;

        var result = Shell(folder, "set -e; " + line).Exits(0);

        Assert.Equal(isWritten ? expected : "", result.Output);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.applied.*"));
    }

    [SkippableFact]
    public void A_signal_that_ends_the_process_leaves_no_temporary_file()
    {
        using var folder = Folder();

        var result = Shell(
            folder,
            "for i in 1 2 3 4 5 6 7 8; do $P write-forever f.json & sleep 0.6; kill -TERM $!; wait $! || true; ls -A | grep '[.]tmp$' || true; done"
        );

        Assert.Equal("", result.Exits(0).Output);
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
        Tool.Start("sh", ["-c", $"T='dotnet {Tool.Path}' P='dotnet {OwnProgram.Path}'\n{line}"], new ToolCall { Folder = folder.Path });
}
