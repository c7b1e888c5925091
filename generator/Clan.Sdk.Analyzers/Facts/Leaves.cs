using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Facts;

/// <summary>A value with its path in the settings.</summary>
internal sealed record Leaf(string Path, SettingApi Option, AbstractValue Value, SyntaxNode Syntax);

/// <summary>Takes settings apart.</summary>
internal static class Leaves
{
    /// <summary>Every value that is no record or map of records, option by option.</summary>
    public static IEnumerable<Leaf> Of(AbstractValue settings, string prefix = "")
    {
        foreach (var member in (settings as RecordValue)?.Members ?? [])
        {
            var path = prefix + member.Option.Name;
            var leaves = member switch
            {
                { Value: RecordValue record } => Of(record, path + "."),
                { Value: MapValue map } => map.Entries.SelectMany(entry =>
                    entry.Value is RecordValue record
                        ? Of(record, $"{path}.{entry.Key}.")
                        : [new Leaf($"{path}.{entry.Key}", member.Option, entry.Value, entry.Syntax)]
                ),
                _ => [new Leaf(path, member.Option, member.Value, member.Syntax)],
            };
            foreach (var leaf in leaves)
            {
                yield return leaf;
            }
        }
    }
}
