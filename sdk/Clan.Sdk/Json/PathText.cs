using System.Text;

namespace Clan.Sdk.Json;

/// <summary>A path in an inventory for people: <c>machines.jon."deploy server"</c>, quoted as Nix quotes names.</summary>
internal static class PathText
{
    public static string Of(params ReadOnlySpan<string> path)
    {
        var text = new StringBuilder();
        foreach (var part in path)
        {
            text.Append(text.Length == 0 ? "" : ".").Append(IsPlain(part) ? part : Json.CanonicalJson.Quote(part));
        }

        return text.ToString();
    }

    private static bool IsPlain(string part) =>
        part.Length > 0
        && (char.IsAsciiLetter(part[0]) || part[0] == '_')
        && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '\'');
}
