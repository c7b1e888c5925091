using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>A place where a copy is not what it was made of.</summary>
/// <param name="Path">The keys that lead to it.</param>
/// <param name="Original">What stands there; null where nothing does.</param>
/// <param name="IsMissing">True where the copy has nothing there, so that it can still be said.</param>
internal sealed record Difference(string[] Path, ClanValue? Original, bool IsMissing)
{
    /// <summary>All places below a path; of those that lack something the outermost, unless they are to be told apart.</summary>
    public static IEnumerable<Difference> Between(
        string[] path,
        ClanValue? original,
        ClanValue? copy,
        Func<string[], bool>? isToldApart = null
    ) =>
        (original, copy) switch
        {
            (null, null) => [],
            (ObjectValue left, null) when isToldApart?.Invoke(path) == true => left.Properties.SelectMany(property =>
                Between([.. path, property.Name], property.Value, null, isToldApart)
            ),
            (not null, null) => [new(path, original, IsMissing: true)],
            (ObjectValue left, ObjectValue right) => left
                .Properties.Select(property => property.Name)
                .Concat(right.Properties.Select(property => property.Name))
                .Distinct(StringComparer.Ordinal)
                .SelectMany(name => Between([.. path, name], left[name], right[name], isToldApart)),
            _ when original is not null && original.Equals(copy) => [],
            _ => [new(path, original, IsMissing: false)],
        };
}
