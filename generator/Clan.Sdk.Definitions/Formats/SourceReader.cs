namespace Clan.Sdk.Definitions.Formats;

/// <summary>Where a definition was read from a flake: <c>{input, revision}</c>. A definition that a person writes has none.</summary>
internal static class SourceReader
{
    public const string Key = "source";

    public static void Read(DefinitionObject definition)
    {
        if (definition.Object(Key, "a source") is not { } source)
            return;
        source.Expect("input", "revision");
        source.Text("input");
        source.Text("revision");
    }
}
