using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>The fields that a section's schema gives every instance, role and machine of an instance.</summary>
/// <param name="Types">The types that the fields need, with the section's noun as prefix.</param>
internal sealed record FieldsShape(
    EquatableArray<PropertyShape> Instance,
    EquatableArray<PropertyShape> Role,
    EquatableArray<PropertyShape> Machine,
    TypesShape Types
)
{
    public static FieldsShape None { get; } = new(default, default, default, new(default, default));
}
