using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Processes;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Cli.Tests.Processes;

/// <summary>Whatever another program does, the run ends, says what happened, and leaves no process behind.</summary>
public sealed class ExternalToolTests : IDisposable
{
    private const string Action = "read the flake";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gives_the_output_and_keeps_the_warnings_apart()
    {
        var result = await Fake("echo 'warning: dirty tree' >&2; printf '{\"x\": \"ü\"}'").RunAsync([]);

        Assert.True(result.IsSuccess);
        Assert.Equal("{\"x\": \"ü\"}", result.Output);
        Assert.Equal("warning: dirty tree", result.ErrorText);
        Assert.Null(result.Problem(Action));
    }

    [Fact]
    public async Task Hands_arguments_over_as_they_are()
    {
        var result = await Fake("for a in \"$@\"; do printf '[%s]' \"$a\"; done").RunAsync(["a b", "$HOME", "'\"*;", ""]);

        Assert.Equal("[a b][$HOME]['\"*;][]", result.Output);
    }

    [Fact]
    public async Task Gives_input_folder_and_variables()
    {
        var tool = Fake("cat; pwd -P; printf '%s' \"$GIVEN\"") with
        {
            Input = "asked\n",
            Folder = "/",
            Environment = new Dictionary<string, string?> { ["GIVEN"] = "value" },
        };

        Assert.Equal("asked\n/\nvalue", (await tool.RunAsync([])).Output);
    }

    [Fact]
    public async Task An_input_that_nobody_reads_is_no_failure()
    {
        var tool = Fake("exec true") with { Input = new string('x', 1 << 20) };

        Assert.True((await tool.RunAsync([])).IsSuccess);
    }

    [Theory]
    [InlineData("clan-sdk-no-such-program")]
    [InlineData("/no/such/program")]
    public async Task A_missing_program_is_named(string program)
    {
        var result = await new ExternalTool(program).RunAsync([]);

        var problem = result.Problem(Action)!;
        Assert.Equal(DiagnosticTable.MissingTool.Id, problem.Id);
        Assert.Contains($"\"{program}\" could not be started, so nothing could read the flake", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_run_counts_as_missing()
    {
        var result = await new ExternalTool(_folder.Write("nix", "no program")).RunAsync([]);

        Assert.Equal(ToolOutcome.Missing, result.Outcome);
    }

    [Fact]
    public void The_current_folder_is_not_searched()
    {
        var name = Path.GetFileName(_folder.Path);
        FakeTool.Write(_folder, name, "echo found");
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _folder.Path;
        try
        {
            Assert.Null(ToolSearch.Find(name));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Theory]
    [InlineData("echo 'error: first' >&2; echo '  at x.nix:1' >&2; exit 1", "(exit code 1): error: first")]
    [InlineData("printf 'error:\\n  while doing\\n  error: the cause\\n  hint\\n' >&2; exit 3", "(exit code 3): error: the cause")]
    [InlineData("echo 'fatal: no repository' >&2; exit 128", "(exit code 128): fatal: no repository")]
    [InlineData("echo 'just words' >&2; exit 1", "(exit code 1): just words")]
    [InlineData("exit 7", "(exit code 7) and said nothing.")]
    public async Task A_failure_says_why(string script, string reason)
    {
        var problem = (await Fake(script).RunAsync([])).Problem(Action)!;

        Assert.Equal(DiagnosticTable.FailedTool.Id, problem.Id);
        Assert.EndsWith($"could not read the flake {reason}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_with_its_children()
    {
        var tool = Fake($"sleep 600 & echo $! > {_folder.PathOf("child")}; echo 'error: so far' >&2; wait") with
        {
            Timeout = TimeSpan.FromSeconds(1),
        };

        var result = await tool.RunAsync([]);

        var problem = result.Problem(Action)!;
        Assert.Equal(DiagnosticTable.ToolTimedOut.Id, problem.Id);
        Assert.Contains("did not read the flake within 1 seconds", problem.Message, StringComparison.Ordinal);
        Assert.Equal("error: so far", result.ErrorText);
        await AssertGoneAsync(int.Parse(File.ReadAllText(_folder.PathOf("child"))));
    }

    [Fact]
    public async Task A_cancelled_run_stops_the_program()
    {
        using var cancel = new CancellationTokenSource();
        var tool = Fake("echo $$ >&2; sleep 600") with { OnErrorLine = _ => cancel.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tool.RunAsync([], cancel.Token));
    }

    [Fact]
    public async Task A_child_that_stays_behind_does_not_hold_the_run()
    {
        var result = await Fake($"sleep 600 & echo $! > {_folder.PathOf("child")}; echo done").RunAsync([]);

        try
        {
            Assert.Equal("done\n", result.Output);
        }
        finally
        {
            System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadAllText(_folder.PathOf("child")))).Kill();
        }
    }

    [Fact]
    public async Task A_program_that_prints_without_end_is_stopped()
    {
        var tool = Fake("while :; do echo 0123456789; done") with { OutputLimit = 1000 };

        var result = await tool.RunAsync([]);

        Assert.Equal(ToolOutcome.TooMuchOutput, result.Outcome);
        Assert.Equal(DiagnosticTable.UnreadableAnswer.Id, result.Problem(Action)!.Id);
    }

    [Fact]
    public async Task More_than_the_limit_is_never_taken_for_all()
    {
        var result = await (Fake("printf 0123456789") with { OutputLimit = 5 }).RunAsync([]);

        Assert.Equal(ToolOutcome.TooMuchOutput, result.Outcome);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_no_answer()
    {
        var result = await Fake("printf '\\377\\376'").RunAsync([]);

        Assert.Equal(ToolOutcome.InvalidText, result.Outcome);
        Assert.Contains("no UTF-8", result.Problem(Action)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_lines_of_error_the_last_are_kept()
    {
        var result = await Fake("i=0; while [ $i -lt 1000 ]; do echo line $i >&2; i=$((i+1)); done; exit 1").RunAsync([]);

        Assert.Equal("line 999", result.Reason);
        Assert.DoesNotContain("line 1\n", result.ErrorText, StringComparison.Ordinal);
    }

    private ExternalTool Fake(string script) => new(FakeTool.Write(_folder, "fake", script));

    private static async Task AssertGoneAsync(int process)
    {
        // A killed process stays in the table until init reaps it: gone or a zombie are the same to us.
        for (var i = 0; i < 100; i++)
        {
            var status = $"/proc/{process}/stat";
            if (!File.Exists(status) || (await File.ReadAllTextAsync(status)).Contains(") Z ", StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"Process {process} still runs.");
    }
}
