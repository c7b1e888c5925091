namespace Clan.Sdk.Definitions.Formats;

/// <summary>Where a definition was read from a flake: <c>{input, revision}</c>. A definition that a person writes has none.</summary>
internal static class SourceReader
{
    public const string Key = "source";

    /// <returns>The source; null where a person wrote the definition.</returns>
    public static FlakeSource? Read(DefinitionObject definition)
    {
        if (definition.Object(Key, "a source") is not { } source)
            return null;
        source.Expect("input", "revision");
        return source.Text("input") is { } input ? new FlakeSource(input, source.Text("revision")) : null;
    }
}
