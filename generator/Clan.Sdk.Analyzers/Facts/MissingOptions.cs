using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Facts;

/// <param name="Option">The option that nothing sets.</param>
/// <param name="Path">Its path in the settings.</param>
/// <param name="Record">The record that lacks it; null for the settings themselves.</param>
internal sealed record MissingOption(SettingApi Option, string Path, SyntaxNode? Record);

/// <summary>Finds required options that no level sets.</summary>
internal static class MissingOptions
{
    /// <param name="type">The settings.</param>
    /// <param name="levels">All levels that may set something.</param>
    public static IEnumerable<MissingOption> Of(SettingsApi type, IReadOnlyList<AbstractValue> levels, ClanSymbols symbols) =>
        Of(type, levels, "", null, symbols);

    private static IEnumerable<MissingOption> Of(
        SettingsApi type,
        IReadOnlyList<AbstractValue> levels,
        string prefix,
        SyntaxNode? record,
        ClanSymbols symbols
    )
    {
        if (!levels.All(level => level is RecordValue { IsComplete: true }))
        {
            yield break;
        }

        foreach (var option in type.Options)
        {
            var members = levels.Cast<RecordValue>().Select(level => level.Find(option.Name)).Where(member => member is not null).ToArray();
            var values = members.Select(member => member!.Value).ToArray();
            if (option.IsRequired && values.Length == 0)
            {
                yield return new(option, prefix + option.Name, record);
            }

            foreach (
                var missing in option.Record is { } nested
                    ? Below(option, symbols.SettingsOf(nested), values, prefix + option.Name, record, symbols)
                    : []
            )
            {
                yield return missing;
            }
        }
    }

    private static IEnumerable<MissingOption> Below(
        SettingApi option,
        SettingsApi type,
        AbstractValue[] values,
        string path,
        SyntaxNode? record,
        ClanSymbols symbols
    ) =>
        option.Shape switch
        {
            SettingShape.Record when option.IsGroup || values.Length > 0 => Of(
                type,
                values,
                path + ".",
                values.OfType<RecordValue>().FirstOrDefault()?.Syntax ?? record,
                symbols
            ),
            SettingShape.Map when values.All(value => value is MapValue { IsComplete: true }) => values
                .Cast<MapValue>()
                .SelectMany(map => map.Entries)
                .GroupBy(entry => entry.Key, StringComparer.Ordinal)
                .SelectMany(entry =>
                    Of(type, entry.Select(level => level.Value).ToArray(), $"{path}.{entry.Key}.", entry.First().Syntax, symbols)
                ),
            SettingShape.List => values
                .OfType<ListValue>()
                .SelectMany(list => list.Items)
                .SelectMany(item => Of(type, [item.Value], path + ".", item.Syntax, symbols)),
            _ => [],
        };
}
