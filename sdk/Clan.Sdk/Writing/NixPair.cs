using Clan.Sdk.Json;
using Clan.Sdk.Nix;

namespace Clan.Sdk.Writing;

/// <summary>Writes the Nix file together with the JSON that it belongs to.</summary>
internal static class NixPair
{
    /// <summary>
    /// Writes both. Before the JSON changes the Nix file takes both states and goes by the JSON beside it; only when the JSON is there it
    /// takes the new one alone. So at each moment the two on the disk belong together.
    /// </summary>
    /// <param name="target">The files.</param>
    /// <param name="change">What becomes of the Nix file.</param>
    /// <param name="json">The JSON's new content; null where it stays.</param>
    /// <param name="writeJson">Writes it; false where the file is no longer what was found.</param>
    /// <returns>What the write of the JSON says.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be written.</exception>
    public static bool Write(WriteTarget target, NixChange change, byte[]? json, Func<bool> writeJson)
    {
        if (json is not null)
        {
            Put(target, NixFile.Between(change.Before, change.After, json, Path.GetFileName(target.File)));
        }

        var isWritten = false;
        try
        {
            isWritten = writeJson();
        }
        finally
        {
            if (json is not null && !isWritten)
            {
                Put(target, change.Before);
            }
        }

        if (isWritten)
        {
            Put(target, change.After);
        }

        return isWritten;
    }

    private static void Put(WriteTarget target, byte[]? content)
    {
        if (content is null)
        {
            File.Delete(target.Nix);
        }
        else
        {
            AtomicFile.Write(target.Nix, output => output.Write(content));
        }
    }
}
