using Clan.Sdk.Json;

namespace Clan.Sdk.Tests.Json;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clan-atomic").FullName;

    private string Target => Path.Combine(_folder, "inventory.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AnInventoryIsWrittenAndReadAgain()
    {
        var inventory = new Inventory("c");
        inventory.AddMachine("jön");

        inventory.Write(Target);
        inventory.Write(Target);

        Assert.Equal(inventory.ToJson(), File.ReadAllText(Target));
        Assert.Equal(inventory.ToJson(), Inventory.Load(Target).ToJson());
        Assert.Equal([Path.Combine(_folder, "inventory.applied.json"), Target], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatMayNotBeReplacedStays()
    {
        File.WriteAllText(Target, "old");

        Assert.False(AtomicFile.Write(Target, stream => stream.Write("new"u8), () => false));
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));

        Assert.True(AtomicFile.Write(Target, stream => stream.Write("new"u8), () => true));
        Assert.Equal("new", File.ReadAllText(Target));
    }

    [Fact]
    public void AFailureLeavesTheOldFileAlone()
    {
        File.WriteAllText(Target, "old");

        Assert.Throws<InvalidDataException>(() =>
            AtomicFile.Write(
                Target,
                stream =>
                {
                    stream.Write("half"u8);
                    throw new InvalidDataException();
                }
            )
        );

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void AFolderInTheWayFailsAndLeavesNothingBehind()
    {
        Directory.CreateDirectory(Target);

        Assert.ThrowsAny<SystemException>(() => AtomicFile.Write(Target, stream => stream.Write("x"u8)));

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void AMissingFolderFails() =>
        Assert.Throws<DirectoryNotFoundException>(() => new Inventory("c").Write(Path.Combine(_folder, "none", "inventory.json")));

    [Fact]
    public void ALinkStaysALinkAndPermissionsStay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var link = Path.Combine(_folder, "link.json");
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(link, Target);

        AtomicFile.Write(link, stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal(Target, File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
    }

    [Fact]
    public void WhatAKilledWriteLeftIsRemovedAndNothingElse()
    {
        var dead = Path.Combine(_folder, ".inventory.json.abcdefgh.ijk.tmp");
        string[] others =
        [
            Path.Combine(_folder, ".inventory.json.notes.tmp"),
            Path.Combine(_folder, ".other.json.abcdefgh.ijk.tmp"),
            Path.Combine(_folder, "inventory.json.tmp"),
        ];
        foreach (var file in (string[])[dead, .. others])
        {
            File.WriteAllText(file, "");
        }

        AtomicFile.Write(Target, stream => stream.Write("x"u8));

        Assert.Equal(others.Append(Target).Order(StringComparer.Ordinal), Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AWriteInProgressIsNotTakenForADeadOne()
    {
        AtomicFile.Write(
            Target,
            stream =>
            {
                AtomicFile.Write(Target, inner => inner.Write("inner"u8));
                stream.Write("outer"u8);
            }
        );

        Assert.Equal("outer", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void ManyWritersAtOnceLeaveOneWholeFile()
    {
        Parallel.For(
            0,
            200,
            i => AtomicFile.Write(Target, stream => stream.Write(Enumerable.Repeat((byte)('a' + (i % 20)), 5_000).ToArray()))
        );

        var text = File.ReadAllText(Target);
        Assert.Equal(new string(text[0], 5_000), text);
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void AReplacementThatIsNotWantedChangesNothing()
    {
        File.WriteAllText(Target, "old");

        Assert.False(AtomicFile.Write(Target, stream => stream.Write("new"u8), () => false));

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void LinksWithoutAnEndFail()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Target, Target);

            Assert.ThrowsAny<IOException>(() => AtomicFile.Write(Target, stream => stream.Write("x"u8)));
        }
    }
}
