using System.Globalization;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>A number with its noun: <c>1 error</c>, <c>2 errors</c>.</summary>
internal static class Counted
{
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
