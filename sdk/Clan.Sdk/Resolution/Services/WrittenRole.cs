using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>A role of an instance as written.</summary>
internal sealed class WrittenRole(string name, SourceLocation location, ObjectValue value)
{
    public string Name { get; } = name;

    public SourceLocation Location { get; } = location;

    public IReadOnlyList<ClanValue> Machines { get; } = ((ListValue)value["machines"]!).Items;

    public IReadOnlyList<ClanValue> Tags { get; } = ((ListValue)value["tags"]!).Items;

    public ObjectValue Config { get; } = (ObjectValue)value["config"]!;

    public ListValue ExtraModules { get; } = (ListValue)value["extraModules"]!;
}
