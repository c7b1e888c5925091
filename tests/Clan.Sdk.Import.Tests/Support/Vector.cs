using System.Text.Json;

namespace Clan.Sdk.Import.Tests.Support;

/// <summary>An inventory of the carried vectors.</summary>
/// <param name="Name">The vector's name.</param>
/// <param name="Json">The inventory.</param>
/// <param name="IsAccepted">Whether real Nix takes it.</param>
internal sealed record Vector(string Name, string Json, bool IsAccepted)
{
    public static IEnumerable<Vector> All(string section) =>
        Directory
            .EnumerateFiles(Repository.PathOf("tests", "data", "vectors", section), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(Read);

    private static Vector Read(string path)
    {
        using var vector = JsonDocument.Parse(File.ReadAllText(path));
        var accepted = vector.RootElement.GetProperty("expect").GetProperty("canonical").ValueKind == JsonValueKind.Object;
        return new(Path.GetFileNameWithoutExtension(path), vector.RootElement.GetProperty("input").GetRawText(), accepted);
    }
}
