using System.Diagnostics;
using System.Globalization;
using Microsoft.Build.Framework;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace Clan.Sdk.Build.Tests;

public sealed partial class CheckInventoryTests
{
    [Fact]
    public void Every_run_is_checked_and_what_all_find_is_said_once()
    {
        using var build = new Build();

        Assert.True(build.Check("argument staging", "argument prod"));

        Assert.Equal(
            ["both: in every fleet", "both: in staging (checked with: argument staging)", "both: in prod (checked with: argument prod)"],
            build.Log.Warnings.Select(warning => warning.Message)
        );
    }

    [Fact]
    public void One_run_that_fails_leaves_none_checked()
    {
        using var build = new Build();

        Assert.False(build.Check("fine", "exit 3"));

        Assert.False(build.Task.IsChecked);
        Assert.Contains("with 'exit 3'", Assert.Single(build.Log.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_has_the_variables_of_the_project_and_its_own()
    {
        using var build = new Build();
        build.Task.Environment = "OTHER=1;FLEET=all";
        build.Task.Runs =
        [
            new TaskItem("variable"),
            new TaskItem("variable", new Dictionary<string, string> { ["Environment"] = "FLEET=a=b" }),
        ];

        Assert.True(build.Task.Execute());

        Assert.Equal(["fleet: all", "fleet: a=b"], build.Log.Warnings.Select(warning => warning.Message!.Split(" (")[0]));
    }

    [Fact]
    public void Quotes_hold_an_argument_together()
    {
        using var build = new Build();

        Assert.False(build.Check("rule \"two words\""));

        Assert.Equal("rule: two words", Assert.Single(build.Log.Errors).Message);
    }

    [Fact]
    public async Task Builds_at_the_same_time_do_not_meet()
    {
        using var build = new Build();
        var others = Enumerable.Range(0, 12).Select(_ => new Build()).ToList();
        foreach (var (other, index) in others.Select((other, index) => (other, index)))
        {
            other.Task.ResultFolder = build.Folder;
            other.Task.Runs = [new TaskItem(index % 2 == 0 ? "fine" : $"rule only-{index}")];
        }

        var results = await Task.WhenAll(others.Select(other => Task.Run(other.Task.Execute)));

        for (var i = 0; i < others.Count; i++)
        {
            Assert.Equal(i % 2 == 0 ? "" : $"rule: only-{i}", string.Join("\n", others[i].Log.Errors.Select(error => error.Message)));
            Assert.Equal(i % 2 == 0, results[i]);
            others[i].Dispose();
        }

        Assert.Empty(build.Left);
    }

    [Fact]
    public void What_a_killed_build_left_long_ago_is_removed()
    {
        using var build = new Build();
        var old = Path.Combine(build.Folder, "clan-check.0.result");
        var young = Path.Combine(build.Folder, "clan-check.1.result");
        File.WriteAllText(old, "");
        File.WriteAllText(young, "");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-3));

        Assert.True(build.Check("fine"));

        Assert.Equal(["clan-check.1.result"], build.Left);
    }
}
