using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>A default that names the record's key (<c>‹name›</c>) or the machine (<c>‹machine›</c>).</summary>
internal sealed class DefaultTemplate
{
    private readonly ClanValue _value;

    private DefaultTemplate(ClanValue value, bool usesMachine)
    {
        _value = value;
        UsesMachine = usesMachine;
    }

    public bool UsesMachine { get; }

    /// <summary>The template of a default; null where the default has no placeholder.</summary>
    public static DefaultTemplate? Of(ClanValue value) =>
        Contains(value, DefaultPlaceholder.Machine) ? new(value, true)
        : Contains(value, DefaultPlaceholder.Name) ? new(value, false)
        : null;

    public ClanValue Fill(string? name, string? machine) =>
        Fill(_value, name ?? DefaultPlaceholder.Name, machine ?? DefaultPlaceholder.Machine);

    private static bool Contains(ClanValue value, string placeholder) =>
        value switch
        {
            StringValue text => text.Value.Contains(placeholder, StringComparison.Ordinal),
            ListValue list => list.Items.Any(item => Contains(item, placeholder)),
            ObjectValue @object => @object.Properties.Any(property => Contains(property.Value, placeholder)),
            _ => false,
        };

    private static ClanValue Fill(ClanValue value, string name, string machine)
    {
        switch (value)
        {
            case StringValue text:
                // Each between the other's places: whatever a name holds stays as it is.
                var parts = text.Value.Split(DefaultPlaceholder.Machine);
                return new StringValue(
                    string.Join(machine, parts.Select(part => part.Replace(DefaultPlaceholder.Name, name, StringComparison.Ordinal))),
                    text.Location
                );
            case ListValue list:
                return new ListValue([.. list.Items.Select(item => Fill(item, name, machine))], list.Location);
            case ObjectValue @object:
                var filled = new ObjectValue(@object.Location);
                foreach (var property in @object.Properties)
                {
                    filled.TryAdd(property.Name, Fill(property.Value, name, machine), property.NameLocation);
                }

                return filled;
            default:
                return value;
        }
    }
}
