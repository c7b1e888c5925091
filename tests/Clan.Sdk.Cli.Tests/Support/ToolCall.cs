namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>A call of the tool: arguments, and what surrounds it.</summary>
internal sealed record ToolCall(params string[] Arguments)
{
    public string? Folder { get; init; }

    public byte[] Input { get; init; } = [];

    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();
}
