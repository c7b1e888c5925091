using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>What of an option's type C# can say. Removed and internal options stay out.</summary>
internal static class TypedModel
{
    /// <param name="options">The options.</param>
    /// <param name="section">Under <c>instances</c> an option whose type has an empty value needs none (docs/semantics/instances.md 5.12).</param>
    public static TypeModel.Record Of(OptionType.Options options, string? section) =>
        new(
            options.Members.Where(o => !o.IsRemoved && !o.IsInternal).Select(o => Property(o, section)).ToEquatableArray(),
            options.IsOpen,
            options.IsGroup
        );

    private static PropertyModel Property(Option option, string? section)
    {
        var isRequired =
            option.IsRequired
            && option.Type is not OptionType.Options
            && !(section == SectionNames.Instances && option.Type.EmptyValue is not null);
        return new PropertyModel(option.Name, option.Description, Of(option.Type, section), isRequired, option.Default);
    }

    private static TypeModel Of(OptionType type, string? section) =>
        type switch
        {
            OptionType.Text text => new TypeModel.Text(text.Pattern, text.SingleLine, text.AbsolutePath),
            OptionType.Lines => new TypeModel.Text(IsJoined: true),
            OptionType.Integer integer => new TypeModel.Integer(integer.Minimum, integer.Maximum),
            OptionType.Float => new TypeModel.Number(),
            OptionType.Boolean => new TypeModel.Boolean(),
            OptionType.Enumeration enumeration => new TypeModel.Enumeration(enumeration.Values.ToEquatableArray()),
            OptionType.NullOr nullOr => new TypeModel.Nullable(Of(nullOr.Of, section)),
            OptionType.List list => new TypeModel.List(Of(list.Of, section), list.NonEmpty),
            OptionType.Map map => new TypeModel.Map(Of(map.Of, section)),
            OptionType.Attributes => new TypeModel.Map(new TypeModel.Free()),
            OptionType.Options options => Of(options, section),
            _ => new TypeModel.Free(),
        };
}
