using System.Diagnostics;
using System.Globalization;
using Microsoft.Build.Framework;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace Clan.Sdk.Build.Tests;

/// <summary>Whatever a program does, its build is green only where an inventory was checked.</summary>
public sealed partial class CheckInventoryTests
{
    [Theory]
    [InlineData("fine")]
    [InlineData("talk")]
    public void A_sound_inventory_is_checked_and_nothing_is_said(string mode)
    {
        using var build = new Build();

        Assert.True(build.Check(mode));

        Assert.True(build.Task.IsChecked);
        Assert.Empty(build.Log.Errors);
        Assert.Empty(build.Log.Warnings);
        Assert.Empty(build.Left);
    }

    [SkippableTheory]
    [InlineData(
        "throw",
        "exit code 134 before it called RunAsync",
        "  | Unhandled exception. System.InvalidOperationException: no fleet\\u001b[31m here"
    )]
    [InlineData("exit 7", "exit code 7 before it called RunAsync", "")]
    [InlineData("exit 130", "exit code 130 before it called RunAsync", "")]
    [InlineData("kill", "exit code 137 before it called RunAsync", "")]
    [InlineData("after", "may not be checked as a whole: the program ended with exit code 134", "after the first inventory")]
    [InlineData("half-result", "exit code 137 before it called RunAsync", "")]
    [InlineData("folder-result", "cannot be read, it is a folder", "")]
    [InlineData("full-folder-result", "exit code 2 before it called RunAsync", "cannot be handed to the build")]
    [InlineData("garbage-result", "cannot be read, it is no text", "")]
    [InlineData("cut-result", "cannot be read, it ends in the middle of a report", "")]
    [InlineData("bad-line-result", "cannot be read, its line 1 is not a finding", "")]
    public void What_is_not_checked_is_an_error(string mode, string what, string lastWords)
    {
        Skip.If(
            OperatingSystem.IsWindows() && what.Contains("exit code 13", StringComparison.Ordinal),
            "Exit codes of signals are of Unix."
        );
        using var build = new Build();

        Assert.False(build.Check(mode));

        Assert.False(build.Task.IsChecked);
        var error = Assert.Single(build.Log.Errors);
        Assert.Equal("CLAN4021", error.Code);
        Assert.Equal("fleet.csproj", error.File);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains(lastWords, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("/CLAN4021.html", error.HelpLink, StringComparison.Ordinal);
        Assert.Empty(build.Left);
    }

    [Fact]
    public void A_program_that_ends_well_without_an_inventory_is_a_warning_and_not_checked()
    {
        using var build = new Build();

        Assert.True(build.Check("never"));

        Assert.False(build.Task.IsChecked);
        var warning = Assert.Single(build.Log.Warnings);
        Assert.Equal("CLAN4023", warning.Code);
        Assert.Contains("never called RunAsync", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-program", "cannot be started")]
    [InlineData("dotnet", "exit code")]
    public void A_program_that_cannot_start_is_an_error(string program, string what)
    {
        using var build = new Build();
        build.Task.Program = program;
        build.Task.Assembly = Path.Combine(build.Folder, "missing.dll");

        Assert.False(build.Check("fine"));

        var error = Assert.Single(build.Log.Errors);
        Assert.Equal("CLAN4021", error.Code);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("3000000")]
    [InlineData("9999999999")]
    [InlineData("1.5")]
    [InlineData("soon")]
    public void A_time_limit_that_is_none_is_an_error(string timeout)
    {
        using var build = new Build();
        build.Task.Timeout = timeout;

        Assert.False(build.Check("fine"));

        Assert.False(build.Task.IsChecked);
        var error = Assert.Single(build.Log.Errors);
        Assert.Equal("CLAN4022", error.Code);
        Assert.Contains($"'{timeout}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_without_a_name_is_an_error()
    {
        using var build = new Build();
        build.Task.Environment = "A=1;FLEET";

        Assert.False(build.Check("fine"));

        Assert.Equal("CLAN4022", Assert.Single(build.Log.Errors).Code);
    }

    [Fact]
    public void A_program_that_does_not_end_is_an_error()
    {
        using var build = new Build();
        build.Task.Timeout = "1";

        Assert.False(build.Check("hang"));

        Assert.False(build.Task.IsChecked);
        var error = Assert.Single(build.Log.Errors);
        Assert.Equal("CLAN4020", error.Code);
        Assert.Contains("after 1 s", error.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("child-hang")]
    [InlineData("detached-hang")]
    public void What_it_started_is_stopped_with_it(string mode)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "A process that detached itself is found on Linux alone.");
        using var build = new Build();
        build.Task.Environment = $"NOTE={build.Folder}";
        build.Task.Timeout = "5";

        Assert.False(build.Check(mode));

        Assert.Empty(StillRunning(build));
        Assert.DoesNotContain(build.Log.Messages, message => message.Message!.Contains("still run", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void What_it_left_behind_is_named()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Processes that were left behind are found on Linux alone.");
        using var build = new Build();
        build.Task.Environment = $"NOTE={build.Folder}";

        Assert.True(build.Check("child"));

        Assert.True(build.Task.IsChecked);
        var left = Assert.Single(StillRunning(build));
        Assert.Contains(
            build.Log.Messages,
            message =>
                message.Importance == MessageImportance.High && message.Message!.EndsWith($"sleep ({left}).", StringComparison.Ordinal)
        );
        using var process = Process.GetProcessById(left);
        process.Kill();
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("exit 130")] // Ctrl-C reaches the program too, and may end it before the build knows.
    public async Task A_cancelled_build_says_that_it_was_interrupted(string way)
    {
        using var build = new Build();
        var check = Task.Run(() => build.Check(way));
        await Task.Delay(TimeSpan.FromMilliseconds(200));

        build.Task.Cancel();

        Assert.False(await check);
        var error = Assert.Single(build.Log.Errors);
        Assert.Equal("CLAN4020", error.Code);
        Assert.Contains("interrupted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_gets_no_input()
    {
        using var build = new Build();

        Assert.True(build.Check("read"));

        Assert.Equal("input: <>", Assert.Single(build.Log.Warnings).Message);
    }

    [Fact]
    public void A_warning_is_an_error_where_the_build_is_strict()
    {
        using var build = new Build();
        build.Task.IsStrict = true;

        Assert.False(build.Check("variable"));

        Assert.False(build.Task.IsChecked);
        Assert.Single(build.Log.Errors);
    }

    [Fact]
    public void Foreign_text_is_shown_harmless()
    {
        using var build = new Build();

        Assert.False(build.Check("hostile"));

        Assert.Equal(
            "rule: first /etc/passwd(1,1): error CS0000: fake #\\u0023vso[task.setvariable variable=x]y ::error::gh\\u001b[31m\\u202e {0}%0A",
            Assert.Single(build.Log.Errors).Message
        );
    }

    [Fact]
    public void A_text_without_end_is_cut()
    {
        using var build = new Build();

        Assert.False(build.Check("huge"));

        Assert.InRange(Assert.Single(build.Log.Errors).Message!.Length, 1_000, 10_000);
    }

    [Fact]
    public void The_check_counts_from_its_beginning()
    {
        using var build = new Build();
        var before = DateTime.Now;

        Assert.True(build.Check("fine"));

        var began = DateTime.Parse(build.Task.Began, CultureInfo.InvariantCulture);
        Assert.InRange(began, before, DateTime.Now);
    }

    [Theory]
    [InlineData(CheckReport.Stopped)]
    [InlineData(CheckReport.NotChecked)]
    [InlineData(CheckReport.WrongSetting)]
    [InlineData(CheckReport.NoInventory)]
    public void Every_finding_of_the_check_has_its_page(string id) =>
        Assert.Contains($"[{id}]({id}.md)", File.ReadAllText(Repository.PathOf("docs/diagnostics/README.md")), StringComparison.Ordinal);

    private static List<int> StillRunning(Build build)
    {
        var found = new List<int>();
        foreach (var process in Process.GetProcessesByName("sleep"))
        {
            try
            {
                var environment = File.ReadAllText($"/proc/{process.Id}/environ");
                if (environment.Contains($"NOTE={build.Folder}", StringComparison.Ordinal))
                {
                    found.Add(process.Id);
                }
            }
            catch (IOException)
            {
                // It has ended.
            }
            finally
            {
                process.Dispose();
            }
        }

        return found;
    }
}
