using System.Globalization;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>What IntelliSense and the analyzers learn of an option.</summary>
internal static class OptionText
{
    // The default of an option that is named like its record.
    private const string KeyTemplate = "\"‹name›\"";

    public static string Summary(PropertyModel option) => XmlText.Sentence(option.Description, $"The option {XmlText.Code(option.Name)}.");

    /// <summary>Name, default, and what values it takes.</summary>
    public static string Remarks(PropertyShape property)
    {
        var option = property.Model;
        var parts = new List<string> { $"Option {XmlText.Code(option.Name)}." };
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
            arguments.Add("IsRequired = true");
        }

        if (option.Type is TypeModel.Nullable or TypeModel.Free)
        {
            arguments.Add("IsNullable = true");
        }

        if (TypeSyntax.Known(option.Type) is TypeModel.List { NonEmpty: true })
        {
            arguments.Add("IsNonEmpty = true");
        }

        if (TypeSyntax.Known(option.Type) is TypeModel.Record { IsGroup: true })
        {
            arguments.Add("IsGroup = true");
        }

        if (option.Default == KeyTemplate)
        {
            arguments.Add("DefaultsToKey = true");
        }

        arguments.AddRange(LimitArguments(TypeSyntax.Element(option.Type)));
        if (property.Roles.Count > 0)
        {
            arguments.Add($"Roles = new[] {{ {string.Join(", ", property.Roles.Select(Literal.Text))} }}");
        }

        return $"[{Names.CompilerServices}Setting({string.Join(", ", arguments)})]";
    }

    private static IEnumerable<string> Limits(TypeModel type)
    {
        switch (type)
        {
            case TypeModel.Integer { Minimum: { } minimum, Maximum: { } maximum }:
                yield return $"From {Number(minimum)} to {Number(maximum)}.";
                break;
            case TypeModel.Integer { Minimum: { } minimum }:
                yield return $"At least {Number(minimum)}.";
                break;
            case TypeModel.Integer { Maximum: { } maximum }:
                yield return $"At most {Number(maximum)}.";
                break;
            case TypeModel.Text text:
                if (text.Pattern is { } pattern)
                {
                    yield return $"Matches {XmlText.Code(pattern)}.";
                }

                if (text.AbsolutePath)
                {
                    yield return "An absolute path, or one of the flake (<see cref=\"global::Clan.Sdk.NixPath\"/>).";
                }

                if (text.SingleLine)
                {
                    yield return "A single line.";
                }

                break;
        }
    }

    private static IEnumerable<string> LimitArguments(TypeModel type)
    {
        switch (type)
        {
            case TypeModel.Integer integer:
                if (integer.Minimum is { } minimum)
                {
                    yield return $"Minimum = {Literal.Integer(minimum)}";
                }

                if (integer.Maximum is { } maximum)
                {
                    yield return $"Maximum = {Literal.Integer(maximum)}";
                }

                break;
            case TypeModel.Text text:
                if (text.Pattern is { } pattern)
                {
                    yield return $"Pattern = {Literal.Text(pattern)}";
                }

                if (text.AbsolutePath)
                {
                    yield return "IsAbsolutePath = true";
                }

                if (text.SingleLine)
                {
                    yield return "IsSingleLine = true";
                }

                if (text.IsJoined)
                {
                    yield return "IsJoined = true";
                }

                break;
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
