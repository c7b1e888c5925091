using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Clan.Sdk.Nix;

/// <summary>
/// The Nix file beside an inventory's JSON. Its head tells our own file, whole and unchanged, from any other. While both files change it holds
/// what belongs to the JSON before and after, and goes by which of the two lies beside it: so a write that is killed leaves a pair that
/// belongs together, whenever that happens.
/// </summary>
internal sealed class NixFile
{
    private const string Head =
        "# What the JSON beside this file cannot hold, written with it by Clan.Sdk. The program that wrote it is the place to change it.\n";

    private const string Whole = "# clan-sdk 1 sha256:";
    private const string Changing = "# clan-sdk 1 changing ";
    private const string Nothing = "{ }\n";

    private NixFile(byte[] bytes) => Bytes = bytes;

    /// <summary>The content.</summary>
    public byte[] Bytes { get; }

    /// <summary>A file with these definitions; null where there is nothing to define.</summary>
    public static NixFile? Of(IReadOnlyList<NixDefinition> definitions, string up)
    {
        if (definitions.Count == 0)
        {
            return null;
        }

        var module = NixWriter.Module(definitions, up);
        return new(Encoding.UTF8.GetBytes($"{Head}{Whole}{Hash(Encoding.UTF8.GetBytes(module))}\n{module}"));
    }

    /// <summary>A file that is one or the other, by the JSON that lies beside it.</summary>
    /// <param name="before">What belongs to every other JSON; null for nothing.</param>
    /// <param name="after">What belongs to this one; null for nothing.</param>
    /// <param name="json">The JSON's content then.</param>
    /// <param name="name">The name of its file.</param>
    public static byte[] Between(byte[]? before, byte[]? after, byte[] json, string name)
    {
        var hash = Hash(json);
        var path = NixWriter.Path("", name);
        using var text = new MemoryStream();
        text.Write(Encoding.UTF8.GetBytes($"{Head}{Changing}{hash} {Length(before)} {Length(after)}\n"));
        text.Write(Encoding.UTF8.GetBytes($"if builtins.pathExists {path} && builtins.hashFile \"sha256\" {path} == \"{hash}\" then (\n"));
        text.Write(after ?? Encoding.UTF8.GetBytes(Nothing));
        text.Write(") else (\n"u8);
        text.Write(before ?? Encoding.UTF8.GetBytes(Nothing));
        text.Write(")\n"u8);
        return text.ToArray();

        static string Length(byte[]? part) => (part?.Length ?? 0).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What the file says, beside this JSON.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="json">The JSON's content; null where there is none.</param>
    /// <param name="effective">Our file, as it was meant to be left; null for none.</param>
    /// <returns>False where it is not our file, or no longer as it was written.</returns>
    public static bool TryRead(byte[] bytes, byte[]? json, out byte[]? effective)
    {
        effective = null;
        var text = bytes.AsSpan();
        if (!TakeStart(ref text, Head))
        {
            return false;
        }

        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? "" : Encoding.UTF8.GetString(text[..end]);
        if (line.StartsWith(Whole, StringComparison.Ordinal))
        {
            effective = bytes;
            return line[Whole.Length..] == Hash(text[(end + 1)..]);
        }

        return line.StartsWith(Changing, StringComparison.Ordinal)
            && TryReadBetween(bytes, line[Changing.Length..].Split(' '), json, out effective);
    }

    /// <summary>What our file defines; null where it is not as we write it, or there is none.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="json">The content of the JSON beside it.</param>
    /// <param name="name">What messages call the file.</param>
    public static IReadOnlyList<NixDefinition>? Definitions(byte[] bytes, byte[] json, string name)
    {
        if (!TryRead(bytes, json, out var effective) || effective is null)
        {
            return null;
        }

        // A file in between has the same lines further below: which ones is not worth saying.
        var text = Encoding.UTF8.GetString(effective);
        var start = text.IndexOf('\n', Head.Length) + 1;
        return NixReader.Read(text[start..], new(name, text[start..], first: 3));
    }

    /// <summary>Whether the file begins as ours do.</summary>
    public static bool IsOurs(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.GetBytes(Head));

    private static bool TryReadBetween(byte[] bytes, string[] head, byte[]? json, out byte[]? effective)
    {
        effective = null;
        if (
            head.Length != 3
            || !int.TryParse(head[1], NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            || !int.TryParse(head[2], NumberStyles.None, CultureInfo.InvariantCulture, out var after)
        )
        {
            return false;
        }

        // From the end, since nothing there depends on the JSON's name.
        const int Close = 2;
        var (middle, nothing) = (") else (\n".Length, Nothing.Length);
        var startOfBefore = bytes.Length - Close - (before == 0 ? nothing : before);
        var startOfAfter = startOfBefore - middle - (after == 0 ? nothing : after);
        if (startOfAfter < 0)
        {
            return false;
        }

        var isAfter = json is not null && Hash(json) == head[0];
        var (start, length) = isAfter ? (startOfAfter, after) : (startOfBefore, before);
        effective = length == 0 ? null : bytes[start..(start + length)];
        return effective is null || TryRead(effective, json, out effective);
    }

    private static bool TakeStart(ref Span<byte> text, string start)
    {
        if (!text.StartsWith(Encoding.UTF8.GetBytes(start)))
        {
            return false;
        }

        text = text[start.Length..];
        return true;
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();
}
