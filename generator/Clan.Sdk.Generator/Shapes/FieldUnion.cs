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
            left.Default == right.Default ? left.Default : null,
            left.Obsolete is null || right.Obsolete is null ? null : left.Obsolete
        );

    private static TypeModel Merge(TypeModel left, TypeModel right)
    {
        if (left.Equals(right))
        {
            return left;
        }

        // What may be null in one may be null in both.
        if (left is not TypeModel.Nullable && right is TypeModel.Nullable other)
        {
            return Nullable(Merge(left, other.Of));
        }

        return left.Match(
            text: _ => Widest<TypeModel.Text>(right, _ => new TypeModel.Text()),
            integer: _ => Widest<TypeModel.Integer>(right, _ => new TypeModel.Integer()),
            number: _ => Widest<TypeModel.Number>(right, _ => new TypeModel.Number()),
            boolean: _ => new TypeModel.Free(),
            enumeration: _ => new TypeModel.Free(),
            nullable: one => Nullable(Merge(one.Of, right is TypeModel.Nullable also ? also.Of : right)),
            list: one => Widest<TypeModel.List>(right, also => new TypeModel.List(Merge(one.Of, also.Of), one.NonEmpty && also.NonEmpty)),
            map: one => Widest<TypeModel.Map>(right, also => new TypeModel.Map(Merge(one.Of, also.Of))),
            record: one => Widest<TypeModel.Record>(right, also => Of([one, also])),
            free: _ => new TypeModel.Free()
        );
    }

    // Types of two kinds have nothing but JSON in common.
    private static TypeModel Widest<T>(TypeModel right, Func<T, TypeModel> merge)
        where T : TypeModel => right is T also ? merge(also) : new TypeModel.Free();

    private static TypeModel Nullable(TypeModel type) => type is TypeModel.Free ? type : new TypeModel.Nullable(type);
}
