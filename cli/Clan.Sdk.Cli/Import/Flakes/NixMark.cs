using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>What read-inventory.nix puts in the place of a value that JSON cannot hold.</summary>
/// <param name="What">What the value is.</param>
/// <param name="Place">Where it was written, or for a path the file.</param>
internal sealed record NixMark(string What, NixPlace? Place)
{
    private const string Key = "__clanSdkNix";
    private const string Path = "a path";

    /// <summary>A file of the flake itself that a C# program can name.</summary>
    public NixPath? File => What == Path && Place is { Input: null, Line: 0 } place ? FileOf(place.File) : null;

    /// <returns>Null where no file of a flake can have the name.</returns>
    public static NixPath? FileOf(string path) =>
        !path.Contains('\0', StringComparison.Ordinal) && NixPath.Of(path) is { Problem: null } file ? file : null;

    /// <returns>Null where the value is no mark.</returns>
    public static NixMark? Of(ClanValue value) =>
        value is ObjectValue mark && mark[Key] is StringValue what ? new(what.Value, PlaceOf(mark)) : null;

    /// <returns>Null where Nix could not say one.</returns>
    public static NixPlace? PlaceOf(ObjectValue? fields) =>
        fields?["file"] is StringValue file
            ? new((fields["input"] as StringValue)?.Value, file.Value, fields["line"] is IntegerValue line ? (int)line.Value : 0)
            : null;
}
