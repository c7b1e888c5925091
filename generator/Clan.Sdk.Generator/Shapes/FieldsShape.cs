using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>The fields that a section's schema gives every instance, role and machine of an instance.</summary>
internal sealed record FieldsShape(EquatableArray<PropertyShape> Instance, EquatableArray<PropertyShape> Role, EquatableArray<PropertyShape> Machine)
{
    public static FieldsShape None { get; } = new(default, default, default);
}
