using System.Globalization;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Facts;

/// <summary>Whether an option accepts a constant.</summary>
internal static class ValueCheck
{
    /// <returns>What the option wants instead; null where it accepts the value, or where that is not known.</returns>
    public static string? Problem(SettingApi option, object? value) =>
        value switch
        {
            null => option.IsNullable ? null : "leave it out to keep its default",
            string text when option.Pattern is { } pattern && TextPattern.Excludes(pattern, text) => $"it must match {pattern}",
            string text when option.IsAbsolutePath && !text.StartsWith("/", StringComparison.Ordinal) => "it must be an absolute path",
            string text when option.IsSingleLine && HasInnerLineBreak(text) => "it must be a single line",
            not (string or bool or float or double) when IsEnumeration(option) => IsMember(option, value)
                ? null
                : "the enumeration has no such value",
            int or long or short or byte or sbyte or ushort or uint => Range(option, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            _ => null,
        };

    private static string? Range(SettingApi option, long value) =>
        (option.Minimum, option.Maximum) switch
        {
            ({ } minimum, { } maximum) when value < minimum || value > maximum => $"it must be between {Text(minimum)} and {Text(maximum)}",
            ({ } minimum, null) when value < minimum => $"it must be at least {Text(minimum)}",
            (null, { } maximum) when value > maximum => $"it must be at most {Text(maximum)}",
            _ => null,
        };

    // One line break at the end is taken off.
    private static bool HasInnerLineBreak(string text) => text.IndexOf('\n') is var at && at >= 0 && at < text.Length - 1;

    private static INamedTypeSymbol? EnumerationOf(ITypeSymbol type) =>
        type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration => enumeration,
            INamedTypeSymbol { TypeArguments: [.., var last] } => EnumerationOf(last),
            _ => null,
        };

    private static bool IsEnumeration(SettingApi option) => EnumerationOf(option.Property.Type) is not null;

    private static bool IsMember(SettingApi option, object value) =>
        EnumerationOf(option.Property.Type)!
            .GetMembers()
            .OfType<IFieldSymbol>()
            .Any(member => member.HasConstantValue && Equals(member.ConstantValue, value));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
