using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Schema;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>
/// Options as far as clan's exports tell them: names, kinds and nesting. Patterns, ranges, paths, single lines and line blocks are lost there
/// (docs/semantics/instances.md 9.2).
/// </summary>
internal static class Erased
{
    /// <summary>One line an option: its path and kind.</summary>
    public static IReadOnlyList<string> Options(RoleModel role) => Lines("", role.Settings!).ToList();

    /// <summary>The defaults by path.</summary>
    public static IReadOnlyDictionary<string, string> Defaults(RoleModel role) =>
        Walk("", role.Settings!).Where(o => o.Option.Default is not null).ToDictionary(o => o.Path, o => o.Option.Default!);

    /// <summary>The paths of what some level must set.</summary>
    public static IEnumerable<string> Required(RoleModel role) =>
        Walk("", role.Settings!).Where(o => o.Option.IsRequired).Select(o => o.Path);

    private static IEnumerable<string> Lines(string path, TypeModel.Record record) =>
        Walk(path, record).Select(o => $"{o.Path}: {Kind(o.Option.Type)}");

    private static IEnumerable<(string Path, PropertyModel Option)> Walk(string path, TypeModel.Record record)
    {
        // No export has an option that is gone.
        foreach (var option in record.Properties.Where(option => option.Obsolete is null))
        {
            yield return ($"{path}.{option.Name}", option);
            if (Inner(option.Type) is { } inner)
            {
                foreach (var nested in Walk($"{path}.{option.Name}", inner))
                    yield return nested;
            }
        }
    }

    private static TypeModel.Record? Inner(TypeModel type) =>
        type switch
        {
            TypeModel.Record record => record,
            TypeModel.Nullable nullable => Inner(nullable.Of),
            TypeModel.List list => Inner(list.Of),
            TypeModel.Map map => Inner(map.Of),
            _ => null,
        };

    private static string Kind(TypeModel type) =>
        type switch
        {
            TypeModel.Nullable nullable => $"null or {Kind(nullable.Of)}",
            TypeModel.List list => $"list of {Kind(list.Of)}",
            TypeModel.Map map => $"map of {Kind(map.Of)}",
            TypeModel.Enumeration enumeration => string.Join("|", enumeration.Values),
            _ => type.GetType().Name,
        };
}
