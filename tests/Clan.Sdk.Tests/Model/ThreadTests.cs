using System.Globalization;
using System.Text;

namespace Clan.Sdk.Tests.Model;

/// <summary>While nobody writes, any number of threads may read and resolve one inventory.</summary>
public sealed class ThreadTests
{
    [Fact]
    public void ManyThreadsResolveOneInventoryAlike()
    {
        var json = new StringBuilder("{\"meta\":{\"name\":\"c\"},\"machines\":{");
        json.AppendJoin(
            ',',
            Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"m{i}\":{{\"tags\":[\"t{i % 7}\"]}}"))
        );
        json.Append("},\"instances\":{");
        json.AppendJoin(
            ',',
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\"i{i}\":{{\"roles\":{{\"r\":{{\"tags\":{{\"t{i % 7}\":{{}}}}}}}},\"module\":{{\"name\":\"x\"}}}}"
                    )
                )
        );
        json.Append("}}");
        var expected = Inventory.Parse(json.ToString()).Resolve().ToJson();

        for (var round = 0; round < 50; round++)
        {
            // Read anew each time: what is only made when it is first asked for is made by all threads at once.
            var inventory = Inventory.Parse(json.ToString());
            using var start = new Barrier(4);
            var results = new string[4];
            var threads = Enumerable
                .Range(0, 4)
                .Select(i => new Thread(() =>
                {
                    start.SignalAndWait();
                    results[i] = inventory.Resolve().ToJson();
                }))
                .ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.All(results, result => Assert.Equal(expected, result));
        }
    }

    [Fact]
    public void ManyThreadsGetTheSameHandles()
    {
        var machines = string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"m{i}\":{{\"tags\":[\"t{i % 50}\"]}}"));
        for (var round = 0; round < 20; round++)
        {
            var inventory = Inventory.Parse($"{{\"machines\":{{{machines}}},\"instances\":{{\"sshd\":{{}}}}}}");
            using var start = new Barrier(4);
            var read = new (IReadOnlyList<Machine> Machines, IReadOnlyList<Tag> Tags)[4];
            var threads = Enumerable
                .Range(0, 4)
                .Select(i => new Thread(() =>
                {
                    start.SignalAndWait();
                    read[i] = (inventory.Machines, inventory.Tags);
                    _ = inventory.Instances.Find("sshd");
                }))
                .ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.All(read, one => Assert.Equal(read[0].Machines, one.Machines));
            Assert.All(read, one => Assert.Equal(read[0].Tags, one.Tags));
        }
    }

    [Fact]
    public void AThreadThatMeetsAWriterIsRefused()
    {
        var inventory = new Inventory("my-clan");
        var jon = inventory.AddMachine("jon");
        using (inventory.Builder.Writer.Enter())
        {
            inventory.AddMachine("sara");
            Refused(() => inventory.AddMachine("tom"));
            Refused(() => inventory.AddTag("backup"));
            Refused(() => inventory.Instances.AddModule("sshd", "shell").WithRole("server", jon));
            Refused(() => inventory.Resolve());
            Assert.False(inventory.Resolve().HasErrors);
        }

        OnAThread(() => inventory.AddMachine("tom"));
        Assert.Equal(["jon", "sara", "tom"], inventory.Machines.Select(machine => machine.Name));

        static void Refused(Action use) => Assert.IsType<InvalidOperationException>(OnAThread(use));

        static Exception? OnAThread(Action use)
        {
            Exception? thrown = null;
            var thread = new Thread(() => thrown = Record.Exception(use));
            thread.Start();
            thread.Join();
            return thrown;
        }
    }
}
