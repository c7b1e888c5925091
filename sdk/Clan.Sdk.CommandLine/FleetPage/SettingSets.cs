using System.Text;
using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>Final settings, each different set written once: most members of a role have the same.</summary>
internal sealed class SettingSets
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _sets = [];

    /// <summary>The number of the set; null where there are no settings to show.</summary>
    public int? NumberOf(ResolvedSettings? settings)
    {
        if (settings?.Value is null)
        {
            return null;
        }

        var text = Text(settings);
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _sets.Count;
            _numbers.Add(text, number);
            _sets.Add(text);
        }

        return number;
    }

    public void Write(NixJsonWriter json) => json.List("settings", _sets, set => json.Encoded(Encoding.UTF8.GetBytes(set)));

    private static string Text(ResolvedSettings settings)
    {
        using var json = new NixJsonWriter();
        json.StartList();
        foreach (var setting in ExplainedSetting.Of(settings))
        {
            json.StartObject();
            json.Boolean("isDefault", setting.IsDefault);
            json.List("origins", setting.Origins, origin => WriteOrigin(json, origin));
            if (setting.Overridden.Count > 0)
            {
                json.List("overridden", setting.Overridden, origin => WriteOrigin(json, origin));
            }

            json.Text("path", setting.PathText);
            json.Value("value", setting.Value);
            json.EndObject();
        }

        json.EndList();
        return Encoding.UTF8.GetString(json.Written);
    }

    private static void WriteOrigin(NixJsonWriter json, SettingOrigin origin)
    {
        json.StartObject();
        json.Place("at", origin.Location);
        json.Text("level", origin.Level.ToString());
        json.Value("value", origin.Value);
        json.EndObject();
    }
}
