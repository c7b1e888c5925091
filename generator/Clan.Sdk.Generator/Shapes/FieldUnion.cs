using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>One set of fields for several owners: for both sections, since a machine is described the same way in either, or for all roles.</summary>
internal static class FieldUnion
{
    public static TypeModel.Record Of(IReadOnlyCollection<TypeModel.Record> records) =>
        new(
            records
                .SelectMany(record => record.Properties)
                .GroupBy(field => field.Name, StringComparer.Ordinal)
                .Select(fields => fields.Aggregate(Merge))
                .OrderBy(field => field.Name, StringComparer.Ordinal)
                .ToEquatableArray(),
            records.Any(record => record.IsOpen),
            records.All(record => record.IsGroup)
        );

    /// <summary>One field of two that have the same name: what differs in their types alone is taken as widely as both.</summary>
    public static PropertyModel Merge(PropertyModel left, PropertyModel right) =>
        new(
            left.Name,
            left.Description.Length > 0 ? left.Description : right.Description,
            Merge(left.Type, right.Type),
            left.IsRequired && right.IsRequired,
            left.Default == right.Default ? left.Default : null
        );

    private static TypeModel Merge(TypeModel left, TypeModel right) =>
        (left, right) switch
        {
            _ when left.Equals(right) => left,
            (TypeModel.Record one, TypeModel.Record other) => Of([one, other]),
            (TypeModel.Nullable one, _) => Nullable(Merge(one.Of, right is TypeModel.Nullable other ? other.Of : right)),
            (_, TypeModel.Nullable other) => Nullable(Merge(left, other.Of)),
            (TypeModel.List one, TypeModel.List other) => new TypeModel.List(Merge(one.Of, other.Of), one.NonEmpty && other.NonEmpty),
            (TypeModel.Map one, TypeModel.Map other) => new TypeModel.Map(Merge(one.Of, other.Of)),
            (TypeModel.Text, TypeModel.Text) => new TypeModel.Text(),
            (TypeModel.Integer, TypeModel.Integer) => new TypeModel.Integer(),
            _ => new TypeModel.Free(),
        };

    private static TypeModel Nullable(TypeModel type) => type is TypeModel.Free ? type : new TypeModel.Nullable(type);
}
