using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Clan.Sdk.Json;

/// <summary>What Unix knows of a file and .NET does not tell: whether it is a file of bytes at all, and whose it is.</summary>
/// <param name="Mode">Kind and permissions.</param>
/// <param name="User">The owner.</param>
/// <param name="Group">The group.</param>
internal readonly record struct UnixFile(int Mode, uint User, uint Group)
{
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    private const int LongestAnswer = 256;

    /// <summary>A pipe, a device, a socket.</summary>
    public bool IsSpecial => (Mode & KindMask) is not (Regular or Folder);

    /// <summary>What stands at a path, links followed; null where nothing does, or where this platform's calls are not known.</summary>
    public static UnixFile? Find(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() ? Linux.Find(Terminated(path))
                : OperatingSystem.IsMacOS() ? Mac.Find(Terminated(path))
                : null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Gives the file at a path the owner and the group of this one, as far as the process may.</summary>
    public void Own(string path)
    {
        if (Find(path) is { } other && (other.User, other.Group) != (User, Group))
        {
            // Only root gives files away: for everybody else a file belongs to who wrote it.
            _ = ChangeOwner(Terminated(path), User, Group);
        }
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static uint Number(byte[] answer, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(offset));

    private static int Small(byte[] answer, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(answer.AsSpan(offset));

    [DllImport("libc", EntryPoint = "chown")]
    private static extern int ChangeOwner(byte[] path, uint user, uint group);

    /// <summary>statx(2), whose answer has the same form on every processor.</summary>
    private static class Linux
    {
        private const int CurrentFolder = -100;
        private const uint KindModeUserGroup = 0x1B;

        public static UnixFile? Find(byte[] path)
        {
            var answer = new byte[LongestAnswer];
            return Statx(CurrentFolder, path, 0, KindModeUserGroup, answer) == 0
                ? new(Small(answer, 28), Number(answer, 20), Number(answer, 24))
                : null;
        }

        [DllImport("libc", EntryPoint = "statx")]
        private static extern int Statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] answer);
    }

    /// <summary>stat(2) with inodes of 64 bits.</summary>
    private static class Mac
    {
        public static UnixFile? Find(byte[] path)
        {
            var answer = new byte[LongestAnswer];
            var result = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Stat(path, answer) : StatOfIntel(path, answer);
            return result == 0 ? new(Small(answer, 4), Number(answer, 16), Number(answer, 20)) : null;
        }

        [DllImport("libc", EntryPoint = "stat")]
        private static extern int Stat(byte[] path, [Out] byte[] answer);

        [DllImport("libc", EntryPoint = "stat$INODE64")]
        private static extern int StatOfIntel(byte[] path, [Out] byte[] answer);
    }
}
