using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Nix;
using Clan.Sdk.Writing;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>
/// What a program wrote into the Nix file beside its JSON is part of the inventory for whoever looks at it. A file that somebody changed, or
/// wrote themselves, nobody can read without evaluating it: then the JSON alone counts, as before.
/// </summary>
internal static class NixBeside
{
    /// <summary>The inventory in a file, with what stands beside it.</summary>
    public static Input Load(string file, ModuleCatalog catalog)
    {
        var inventory = Inventory.Load(file);
        var input = new Input(file, inventory, catalog);
        if (!inventory.IsReadable || inventory.FileContent is not { } json)
        {
            return input;
        }

        var target = new WriteTarget(file);
        return With(input, json, Read(target.Nix), target.NameOfNix);
    }

    /// <summary>An input with what a Nix file says.</summary>
    /// <param name="input">What JSON holds.</param>
    /// <param name="json">The JSON's content.</param>
    /// <param name="nix">The Nix file's content; null where there is none.</param>
    /// <param name="name">What messages call the Nix file.</param>
    public static Input With(Input input, byte[] json, byte[]? nix, string name) =>
        nix is not null && NixFile.Definitions(nix, json, name) is { Count: > 0 } definitions
            ? input with
            {
                Merged = NixUnion.Of(input.Document, definitions),
            }
            : input;

    private static byte[]? Read(string path)
    {
        try
        {
            return File.Exists(path) ? InputFile.Read(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }
}
