using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Lists of machines and tags.</summary>
internal static class NameLists
{
    public const string Why = "The list does not hold each name once, as the typed API writes it.";

    /// <summary>The names of a list that holds each once; null for any other value.</summary>
    public static IReadOnlyList<string>? Distinct(ClanValue? value)
    {
        if (value is not ListValue list || !list.Items.All(item => item is StringValue))
        {
            return null;
        }

        var names = list.Items.Select(item => ((StringValue)item).Value).ToList();
        return names.Count == names.Distinct(StringComparer.Ordinal).Count() ? names : null;
    }
}
