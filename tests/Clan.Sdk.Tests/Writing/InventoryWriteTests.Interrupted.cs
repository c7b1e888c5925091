using System.Text;
using Clan.Sdk.Definitions;
using Clan.Sdk.Writing;

namespace Clan.Sdk.Tests.Writing;

public sealed partial class InventoryWriteTests
{
    [Fact]
    public void A_write_that_was_killed_between_the_two_files_is_finished_by_the_next()
    {
        Fleet("jon", "sara").Write(Target);
        var plan = PlanOf(Fleet("jon"));
        Interrupt(plan);

        // The file is the new one, the note still the old one: without the finish, nas would be taken for a removal by others.
        Fleet("jon", "nas").Write(Target);

        Assert.Equal(["jon", "nas"], Machines());
        Assert.Equal([Applied, Target], Files());
    }

    [Fact]
    public void A_write_that_was_killed_before_the_file_is_dropped()
    {
        Fleet("jon", "sara").Write(Target);
        var plan = PlanOf(Fleet("jon"));
        var before = File.ReadAllBytes(Target);
        Interrupt(plan);
        File.WriteAllBytes(Target, before);
        File.WriteAllText(Path.Combine(_folder, ".inventory.json.0a1b2c3d.e4f.tmp"), "{");
        File.WriteAllText(Path.Combine(_folder, ".inventory.json.lock"), "");

        Fleet("jon", "sara").Write(Target);

        Assert.Equal(["jon", "sara"], Machines());
        Assert.Equal([Applied, Target], Files());
    }

    [Fact]
    public void A_file_that_changes_while_it_is_written_is_read_again()
    {
        Fleet("jon").Write(Target);
        var inventory = Fleet("jon", "nas");
        var plans = 0;
        var target = new WriteTarget(Target);
        var request = new WriteRequest(
            Target,
            inventory.Document,
            NixRequest.Of(inventory.Document, target, null).Nix,
            InventoryWriteMode.Merge,
            null,
            _ =>
            {
                // Called when a plan is made; the second one is to be carried out, and is out of date as soon as it stands.
                if (++plans == 2)
                {
                    Edit("\"first\": {}", "\"first\": {}, \"second\": {}");
                }

                return [];
            }
        );
        Edit("\"jon\": {}", "\"jon\": {}, \"first\": {}");

        FileWriter.Write(request, target);

        Assert.Equal(3, plans);
        Assert.Equal(["first", "jon", "nas", "second"], Machines());
    }

    [Fact]
    public void A_lock_that_is_never_given_back_is_an_error_and_a_cancelled_wait_ends()
    {
        using var held = WriteLock.Take(Path.Combine(_folder, "lock"), TimeSpan.Zero);
        Assert.NotNull(held);

        Assert.Null(WriteLock.Take(Path.Combine(_folder, "lock"), TimeSpan.FromMilliseconds(40)));
        Assert.Throws<OperationCanceledException>(() =>
            WriteLock.Take(Path.Combine(_folder, "lock"), TimeSpan.FromMinutes(1), new(canceled: true))
        );
    }

    [Fact]
    public async Task Two_writers_at_once_take_turns()
    {
        Fleet("jon").Write(Target);
        var inside = 0;

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(writer =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 25; i++)
                        {
                            using var held = WriteLock.Take(Path.Combine(_folder, "lock"), TimeSpan.FromMinutes(1));
                            Assert.NotNull(held);
                            Assert.Equal(1, Interlocked.Increment(ref inside));
                            Interlocked.Decrement(ref inside);
                        }
                    })
                )
        );

        Assert.False(File.Exists(Path.Combine(_folder, "lock")));
    }

    [Fact]
    public void A_read_only_folder_is_no_trouble_where_nothing_changes()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            return;
        }

        Fleet("jon").Write(Target);
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.False(Fleet("jon").Write(Target).IsChanged);
            Assert.Throws<UnauthorizedAccessException>(() => Fleet("sara").Write(Target));
        }
        finally
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal(["jon"], Machines());
    }

    private WritePlan PlanOf(Inventory inventory) =>
        inventory.Write(Target, InventoryWriteMode.Merge, ModuleCatalog.Default, isDryRun: true, flakeRoot: null, default);

    // Leaves the files as a process does that is killed after it replaced the first of the two.
    private void Interrupt(WritePlan plan)
    {
        var note = File.ReadAllBytes(Applied);
        Assert.True(PendingWrite.Write(plan.Target, plan.Found.Bytes, plan.Content!, plan.Applied!));
        File.WriteAllBytes(PendingWrite.PathOf(plan.Target, plan.Content!), plan.Applied!);
        File.WriteAllBytes(Applied, note);
    }
}
