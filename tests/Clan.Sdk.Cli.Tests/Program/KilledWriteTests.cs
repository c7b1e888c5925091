using System.Globalization;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.Nix;
using Clan.Sdk.Writing;
using FleetProgram;

namespace Clan.Sdk.Cli.Tests;

/// <summary>Processes that write, and are killed, or meet others that write.</summary>
public sealed class KilledWriteTests
{
    // CLAN_KILLS=1000 is the long run (docs/contributing).
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CLAN_KILLS") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public void A_killed_write_leaves_one_of_the_two_files_and_nothing_beside_after_the_next()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("inventory.json");
        var fleets = new[] { Turns.Of(0), Turns.Of(1) };
        var whole = fleets.Select(fleet => fleet.ToJson()).ToList();
        var random = new Random(1);
        for (var kill = 0; kill < Kills; kill++)
        {
            fleets[0].Write(file);
            var before = File.GetLastWriteTimeUtc(file);
            using var process = OwnProgram.Start("write-forever", file);
            WaitUntil(() => File.GetLastWriteTimeUtc(file) != before || process.HasExited);
            Thread.Sleep(TimeSpan.FromMicroseconds(random.Next(20_000)));
            Assert.False(process.HasExited, process.HasExited ? process.StandardError.ReadToEnd() : "");
            process.Kill();
            process.WaitForExit();

            Assert.Contains(File.ReadAllText(file), whole);
            fleets[kill % 2].Write(file);
            Assert.Equal(whole[kill % 2], File.ReadAllText(file));
            Assert.Equal(whole[kill % 2], File.ReadAllText(folder.PathOf("inventory.applied.json")));
            Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
        }
    }

    [Fact]
    public void A_killed_write_leaves_two_files_that_belong_together()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("inventory.json");
        var nix = folder.PathOf("inventory.nix");
        Directory.CreateDirectory(folder.PathOf("modules"));
        File.WriteAllText(folder.PathOf("modules/0.nix"), "{ }");
        File.WriteAllText(folder.PathOf("modules/1.nix"), "{ }");
        var fleets = Enumerable.Range(0, 6).Select(Turns.PairOf).ToList();
        var pairs = fleets.Select(fleet => (fleet.ToJson(withoutNix: true), fleet.ToNix())).ToList();
        var random = new Random(1);
        var between = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            fleets[0].Write(file);
            var before = File.GetLastWriteTimeUtc(file);
            using var process = OwnProgram.Start("write-pairs-forever", file);
            WaitUntil(() => File.GetLastWriteTimeUtc(file) != before || process.HasExited);
            Thread.Sleep(TimeSpan.FromMicroseconds(random.Next(20_000)));
            Assert.False(process.HasExited, process.HasExited ? process.StandardError.ReadToEnd() : "");
            process.Kill();
            process.WaitForExit();

            var effective = File.Exists(nix) ? File.ReadAllBytes(nix) : null;
            if (effective is not null)
            {
                var isWhole = pairs.Exists(pair => pair.Item2 == Text(effective));
                between += isWhole ? 0 : 1;
                Assert.True(NixFile.TryRead(effective, File.ReadAllBytes(file), out effective));
            }

            Assert.Contains((File.ReadAllText(file), Text(effective)), pairs);
            var next = kill % 6;
            fleets[next].Write(file);
            Assert.Equal(pairs[next], (File.ReadAllText(file), File.Exists(nix) ? File.ReadAllText(nix) : null));
            Assert.Equal(pairs[next].Item2 is null ? 3 : 4, Directory.GetFileSystemEntries(folder.Path).Length);
        }

        // A long run meets the moment between the two.
        Assert.True(Kills < 200 || between > 0);

        static string? Text(byte[]? bytes) => bytes is null ? null : System.Text.Encoding.UTF8.GetString(bytes);
    }

    [Fact]
    public void Two_processes_that_write_at_once_keep_what_a_third_wrote()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("inventory.json");
        Turns.Of(0).Write(file);
        using var one = OwnProgram.Start("write-forever", file);
        using var other = OwnProgram.Start("write-forever", file);
        var target = new WriteTarget(file);
        for (var edit = 0; edit < 30; edit++)
        {
            using (WriteLock.Take(target.Lock, TimeSpan.FromMinutes(1)))
            {
                folder.Edit("inventory.json", "\"machines\": {", $"\"machines\": {{ \"third-{edit}\": {{}},");
            }

            Thread.Sleep(5);
            Assert.False(one.HasExited || other.HasExited, one.HasExited ? one.StandardError.ReadToEnd() : "");
        }

        one.Kill();
        other.Kill();
        one.WaitForExit();
        other.WaitForExit();
        Turns.Of(0).Write(file);

        var machines = Inventory.Load(file).Document["machines"]!.Properties.Select(machine => machine.Key).ToList();
        Assert.Equal(30, machines.Count(machine => machine.StartsWith("third-", StringComparison.Ordinal)));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    private static void WaitUntil(Func<bool> happened)
    {
        for (var i = 0; i < 60_000 && !happened(); i++)
        {
            Thread.Sleep(1);
        }
    }
}
