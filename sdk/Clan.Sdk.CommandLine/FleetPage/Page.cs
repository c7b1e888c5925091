using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>The report as one HTML file that needs nothing else: its style, its scripts and the fleet's document are in it.</summary>
internal static class Page
{
    // The map's library would add this rule itself, which the policy forbids.
    private const string MapStyle = ".__________cytoscape_container { position: relative; }";

    /// <param name="fleet">The fleet's document, as JSON.</param>
    /// <param name="title">What the browser names the page before the script runs.</param>
    /// <param name="version">Of the fleet that a server of ours shows and tells changes of; null for a page that stands alone.</param>
    public static string Make(string fleet, string title, string? version = null)
    {
        var style = PageAssets.Read("style.css");
        var map = PageAssets.Read("cytoscape.min.js");
        var script = PageScript.Text;
        return Fill(
            PageAssets.Read("page.html"),
            new(StringComparer.Ordinal)
            {
                ["policy"] = Policy(style, map, script, isServed: version is not null),
                ["version"] = version ?? "",
                ["title"] = HtmlEncoder.Default.Encode(title),
                ["style"] = style,
                ["mapStyle"] = MapStyle,
                ["fleet"] = AsData(fleet),
                ["map"] = map,
                ["script"] = script,
            }
        );
    }

    /// <summary>JSON that cannot end the element it stands in, whatever names it holds.</summary>
    private static string AsData(string json) =>
        json.Replace("<", "\\u003c", StringComparison.Ordinal)
            .Replace(">", "\\u003e", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal)
            .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
            .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    /// <summary>Only the two scripts and the styles of this very page; nothing from elsewhere.</summary>
    private static string Policy(string style, string map, string script, bool isServed) =>
        string.Join(
            "; ",
            "default-src 'none'",
            $"script-src {Hash(map)} {Hash(script)}",
            $"style-src {Hash(style)} {Hash(MapStyle)}",
            "img-src data:",
            isServed ? "connect-src 'self'" : "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'"
        );

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>Puts each text at its mark in one pass, so that a mark inside a text stays text.</summary>
    private static string Fill(string template, Dictionary<string, string> texts)
    {
        var filled = new StringBuilder();
        for (var at = 0; at < template.Length; )
        {
            var start = template.IndexOf("{{", at, StringComparison.Ordinal);
            if (start < 0)
            {
                return filled.Append(template, at, template.Length - at).ToString();
            }

            var end = template.IndexOf("}}", start, StringComparison.Ordinal);
            filled.Append(template, at, start - at).Append(texts[template[(start + 2)..end]]);
            at = end + 2;
        }

        return filled.ToString();
    }
}
