using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>A setting with its value and the levels that the value comes from.</summary>
internal sealed record SettingLine(string Path, ClanValue Value, IReadOnlyList<SettingOrigin> Origins)
{
    public static IEnumerable<SettingLine> Of(ResolvedSettings settings, bool withDefaults)
    {
        foreach (var setting in settings.OriginsOf().GroupBy(origin => origin.Path, PathComparer.Instance))
        {
            var isDefault = setting.All(origin => origin.Level.Kind == SettingsLevelKind.Default);
            if ((withDefaults || !isDefault) && Find(settings.Value!, setting.Key) is { } value)
            {
                yield return new(PathText.Of([.. setting.Key]), value, [.. setting]);
            }
        }
    }

    public void Write(Pen pen) =>
        pen.Write($"    {Path} = ")
            .Write(CanonicalJson.ToText(Value, indented: false), Ink.Value)
            .Line($"  ({string.Join(", ", Origins.Select(origin => origin.Level.ToString()).Distinct())})", Ink.Faint);

    private static ClanValue? Find(ClanValue value, IEnumerable<string> path)
    {
        ClanValue? found = value;
        foreach (var name in path)
        {
            found = (found as ObjectValue)?[name];
        }

        return found;
    }

    private sealed class PathComparer : IEqualityComparer<IReadOnlyList<string>>
    {
        public static readonly PathComparer Instance = new();

        public bool Equals(IReadOnlyList<string>? left, IReadOnlyList<string>? right) =>
            left!.SequenceEqual(right!, StringComparer.Ordinal);

        public int GetHashCode(IReadOnlyList<string> path) => path.Aggregate(0, (hash, name) => HashCode.Combine(hash, name));
    }
}
