using Clan.Sdk.Json;

namespace Clan.Sdk.Nix;

/// <summary>A document with what a Nix file says beside it, as the module system unites the two (the other way of <see cref="NixSplit"/>).</summary>
internal static class NixUnion
{
    /// <param name="data">What JSON holds; it stays as it is.</param>
    /// <param name="rest">What it does not.</param>
    public static ObjectValue Of(ObjectValue data, IReadOnlyList<NixDefinition> rest) =>
        rest.Aggregate(data, (document, definition) => (ObjectValue)With(document, definition, depth: 0));

    private static ClanValue With(ClanValue? value, NixDefinition definition, int depth)
    {
        if (depth == definition.Path.Count)
        {
            return definition is { IsAppended: true, Value: ListValue added } && value is ListValue list
                ? new ListValue([.. list.Items, .. added.Items], list.Location)
                : definition.Value;
        }

        var record = value as ObjectValue;
        var united = new ObjectValue(record?.Location ?? definition.Value.Location, (record?.Count ?? 0) + 1);
        var name = definition.Path[depth];
        foreach (var property in ObjectValue.PropertiesOf(record))
        {
            united.AddNew(
                property.Name,
                property.Name == name ? With(property.Value, definition, depth + 1) : property.Value,
                property.NameLocation
            );
        }

        if (record?[name] is null)
        {
            united.AddNew(name, With(null, definition, depth + 1), definition.Value.Location);
        }

        return united;
    }
}
