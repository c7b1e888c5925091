using System.Globalization;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;
using static Clan.Sdk.Shared.ApiAttributes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>What IntelliSense and the analyzers learn of an option.</summary>
internal static class OptionText
{
    // The default of an option that is named like its record.
    private const string KeyTemplate = $"\"{DefaultPlaceholder.Name}\"";

    public static string Summary(PropertyModel option) => XmlText.Sentence(option.Description, $"The option {XmlText.Code(option.Name)}.");

    /// <summary>Name, type in Nix, default, and what values it takes.</summary>
    public static string Remarks(PropertyShape property)
    {
        var option = property.Model;
        var parts = new List<string> { $"Option {XmlText.Code(option.Name)}, in Nix {XmlText.Code(NixTypeName.Of(option.Type))}." };
        if (option.IsRequired)
        {
            parts.Add("Required: some level has to set it.");
        }
        else if (option.Default is { } value)
        {
            parts.Add($"Default: {XmlText.Code(value)}.");
        }

        parts.AddRange(Limits(TypeSyntax.Element(option.Type)));
        if (TypeSyntax.Known(option.Type) is TypeModel.List { NonEmpty: true })
        {
            parts.Add("Not empty.");
        }

        if (property.Roles.Count > 0)
        {
            parts.Add($"Declared by {string.Join(", ", property.Roles.Select(XmlText.Code))}.");
        }

        return string.Join(" ", parts);
    }

    public static string Attribute(PropertyShape property)
    {
        var option = property.Model;
        var arguments = new List<string> { Literal.Text(option.Name) };
        if (option.IsRequired)
        {
            arguments.Add(Flag(SettingArgument.IsRequired));
        }

        if (option.Type is TypeModel.Nullable or TypeModel.Free)
        {
            arguments.Add(Flag(SettingArgument.IsNullable));
        }

        if (TypeSyntax.Known(option.Type) is TypeModel.List { NonEmpty: true })
        {
            arguments.Add(Flag(SettingArgument.IsNonEmpty));
        }

        if (TypeSyntax.Known(option.Type) is TypeModel.Record { IsGroup: true })
        {
            arguments.Add(Flag(SettingArgument.IsGroup));
        }

        if (option.Default == KeyTemplate)
        {
            arguments.Add(Flag(SettingArgument.DefaultsToKey));
        }

        arguments.AddRange(LimitArguments(TypeSyntax.Element(option.Type)));
        if (property.Roles.Count > 0)
        {
            arguments.Add($"{SettingArgument.Roles} = new[] {{ {string.Join(", ", property.Roles.Select(Literal.Text))} }}");
        }

        return $"[{Names.CompilerServices}{ApiAttributes.Setting}({string.Join(", ", arguments)})]";
    }

    private static IEnumerable<string> Limits(TypeModel type) =>
        type.Match<IEnumerable<string>>(
            text: text =>
                Present(
                    text.Pattern is { } pattern ? $"Matches {XmlText.Code(pattern)}." : null,
                    text.AbsolutePath ? "An absolute path, or one of the flake (<see cref=\"global::Clan.Sdk.NixPath\"/>)." : null,
                    text.SingleLine ? "A single line." : null
                ),
            integer: integer =>
                Present(
                    (integer.Minimum, integer.Maximum) switch
                    {
                        ({ } minimum, { } maximum) => $"From {Number(minimum)} to {Number(maximum)}.",
                        ({ } minimum, null) => $"At least {Number(minimum)}.",
                        (null, { } maximum) => $"At most {Number(maximum)}.",
                        _ => null,
                    }
                ),
            number: _ => [],
            boolean: _ => [],
            enumeration: _ => [],
            nullable: _ => [],
            list: _ => [],
            map: _ => [],
            record: _ => [],
            free: _ => []
        );

    private static IEnumerable<string> LimitArguments(TypeModel type) =>
        type.Match<IEnumerable<string>>(
            text: text =>
                Present(
                    text.Pattern is { } pattern ? $"{SettingArgument.Pattern} = {Literal.Text(pattern)}" : null,
                    text.AbsolutePath ? Flag(SettingArgument.IsAbsolutePath) : null,
                    text.SingleLine ? Flag(SettingArgument.IsSingleLine) : null,
                    text.IsJoined ? Flag(SettingArgument.IsJoined) : null
                ),
            integer: integer =>
                Present(
                    integer.Minimum is { } minimum ? $"{SettingArgument.Minimum} = {Literal.Integer(minimum)}" : null,
                    integer.Maximum is { } maximum ? $"{SettingArgument.Maximum} = {Literal.Integer(maximum)}" : null
                ),
            number: _ => [],
            boolean: _ => [],
            enumeration: _ => [],
            nullable: _ => [],
            list: _ => [],
            map: _ => [],
            record: _ => [],
            free: _ => []
        );

    private static string Flag(string argument) => argument + " = true";

    private static IEnumerable<string> Present(params string?[] texts) => texts.OfType<string>();

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
