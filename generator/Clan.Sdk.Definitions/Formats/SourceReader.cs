namespace Clan.Sdk.Definitions.Formats;

/// <summary>Where a definition was read from a flake: <c>{input, revision}</c>. A definition that a person writes has none.</summary>
internal static class SourceReader
{
    public const string Key = "source";

    /// <returns>Whether it was read from a flake.</returns>
    public static bool Read(DefinitionObject definition)
    {
        if (definition.Object(Key, "a source") is not { } source)
            return false;
        source.Expect("input", "revision");
        source.Text("revision");
        return source.Text("input") is not null;
    }
}
