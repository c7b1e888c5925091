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
            string text => OfText(option, text),
            not (bool or float or double) when IsEnumeration(option) => IsMember(option, value)
                ? null
                : "the enumeration has no such value",
            int or long or short or byte or sbyte or ushort or uint => OfInteger(
                option,
                Convert.ToInt64(value, CultureInfo.InvariantCulture)
            ),
            _ => null,
        };

    private static string? OfText(SettingApi option, string text)
    {
        var head = ValueHead.OfText(text);
        return option.Pattern is { } pattern && TextPattern.Excludes(pattern, text) ? $"it must match {pattern}"
            : option.IsAbsolutePath && !Accepted.AbsolutePath(head) ? "it must be an absolute path"
            : option.IsSingleLine && !Accepted.SingleLine(head) ? "it must be a single line"
            : null;
    }

    private static string? OfInteger(SettingApi option, long value) =>
        Accepted.Integer(ValueHead.OfInteger(value), option.Minimum, option.Maximum)
            ? null
            : (option.Minimum, option.Maximum) switch
            {
                ({ } minimum, { } maximum) => $"it must be between {Text(minimum)} and {Text(maximum)}",
                ({ } minimum, null) => $"it must be at least {Text(minimum)}",
                (_, var maximum) => $"it must be at most {Text(maximum!.Value)}",
            };

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
