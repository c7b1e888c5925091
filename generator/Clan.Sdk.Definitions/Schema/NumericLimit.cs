using Clan.Sdk.Definitions.Diagnostics;
using Newtonsoft.Json.Linq;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>The limits of numbers: <c>minimum</c> and <c>maximum</c>.</summary>
internal static class NumericLimit
{
    /// <returns>The limit of an integer; null where there is none, or none that an integer can pass.</returns>
    public static long? Of(SourceSchema schema, string keyword, DiagnosticSink sink)
    {
        switch (schema.Keyword(keyword))
        {
            case JValue { Value: long limit }:
                return limit;
            case JValue { Value: double limit } when Math.Abs(limit) < long.MaxValue:
                return (long)(keyword == "minimum" ? Math.Ceiling(limit) : Math.Floor(limit));
            case JValue { Value: double limit } when (limit > 0) == (keyword == "maximum"):
                // Beyond what an integer can be: nothing to check.
                return null;
            case { } limit:
                sink.Report(Kinds.UncheckedKeyword, limit.Parent, keyword, schema.Source.Path);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Nix has no float with limits, so neither has the runtime.</summary>
    public static void ReportUnchecked(SourceSchema schema, DiagnosticSink sink)
    {
        foreach (var keyword in new[] { "minimum", "maximum" })
        {
            if (schema.Keyword(keyword) is { } limit)
                sink.Report(Kinds.UncheckedKeyword, limit.Parent, keyword, schema.Source.Path);
        }
    }
}
