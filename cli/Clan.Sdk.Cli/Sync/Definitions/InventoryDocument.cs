using System.Globalization;
using System.Text.Json.Nodes;
using Clan.Sdk.Cli.Sync.Flakes;

namespace Clan.Sdk.Cli.Sync.Definitions;

/// <summary>The options of the inventory as an inventory schema.</summary>
internal static class InventoryDocument
{
    /// <param name="options">The options, of one section or of both.</param>
    /// <param name="source">Where they were read.</param>
    /// <param name="lastModified">When that clan-core was made, in seconds since 1970.</param>
    public static JsonObject Of(IReadOnlyDictionary<string, OptionAnswer> options, DefinitionSource source, long? lastModified)
    {
        // A section that only says that it is gone is none.
        var present = options.Where(option => !option.Value.Removed).ToDictionary(option => option.Key, option => option.Value);
        var schema = OptionSchema.Record(present, isOpen: false);
        schema[DefinitionSource.SchemaKey] = source.ToJson();
        // The section changed while it lived: what an inventory may say follows the day.
        if (present.ContainsKey(SectionNames.Services) && lastModified is { } seconds)
        {
            schema["x-clan-day"] = Day(DateTimeOffset.FromUnixTimeSeconds(seconds), present.GetValueOrDefault("machines"));
        }

        return schema;
    }

    // A folder says only when it was copied: what the options do not have yet came later.
    private static string Day(DateTimeOffset modified, OptionAnswer? machines)
    {
        var day = modified.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var machine = machines?.Type?.Nested?.GetValueOrDefault("elemType")?.Options;
        var latest =
            machine?.ContainsKey("machineClass") == false ? "2025-04-07"
            : machine?.GetValueOrDefault("deploy")?.Group?.ContainsKey("buildHost") == false ? "2025-06-01"
            : day;
        return string.CompareOrdinal(day, latest) < 0 ? day : latest;
    }
}
