using System.Globalization;
using Clan.Sdk.Analyzers.Symbols;

namespace Clan.Sdk.Analyzers.Program;

/// <summary>Compares constants as resolution compares values.</summary>
internal static class Constants
{
    /// <summary>Whether both stand for different JSON.</summary>
    public static bool Differ(ConstantValue left, ConstantValue right) => !Equals(Comparable(left.Value), Comparable(right.Value));

    /// <summary>Whether several values of the option have to agree: lists, line blocks and free JSON combine in ways of their own.</summary>
    public static bool MustAgree(SettingApi option) =>
        !option.IsJoined && !option.IsFree && option.Shape is SettingShape.Scalar or SettingShape.Map;

    private static object? Comparable(object? value) =>
        value is int or short or byte or uint or ushort or sbyte or float ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
        : value is long integer ? (double)integer
        : value;
}
