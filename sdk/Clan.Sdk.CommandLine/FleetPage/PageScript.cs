using System.Text.RegularExpressions;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>
/// The page's script: its modules in one text, each after those that it imports. A page that is opened from disk cannot load
/// modules, so their <c>import</c> and <c>export</c> fall away and all names share one scope.
/// </summary>
internal static class PageScript
{
    private const string Entry = "main.js";

    private static readonly Regex Imports = new("""^import [^;]* from "(?<path>[^"]+)";\n""", RegexOptions.Multiline);

    private static readonly Regex Exports = new("^export ", RegexOptions.Multiline);

    public static string Text { get; } = Join();

    private static string Join()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var joined = new List<string>();
        Add(Entry, done, joined);
        return $"\"use strict\";\n(() => {{\n{string.Concat(joined)}}})();\n";
    }

    private static void Add(string name, HashSet<string> done, List<string> joined)
    {
        if (!done.Add(name))
        {
            return;
        }

        var text = PageAssets.Read(name);
        foreach (Match import in Imports.Matches(text))
        {
            Add(Resolve(name, import.Groups["path"].Value), done, joined);
        }

        joined.Add(Exports.Replace(Imports.Replace(text, ""), ""));
    }

    private static string Resolve(string from, string path)
    {
        var folder = from.Contains('/') ? from[..(from.LastIndexOf('/') + 1)] : "";
        return path.StartsWith("../", StringComparison.Ordinal) ? path[3..] : folder + path[2..];
    }
}
