namespace Clan.Sdk.Cli.Projects;

/// <summary>A file of the project.</summary>
/// <param name="Path">Its path below the project's folder, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().Count('\n');
}
