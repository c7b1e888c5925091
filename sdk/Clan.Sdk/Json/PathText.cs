using System.Text;

namespace Clan.Sdk.Json;

/// <summary>
/// A path in an inventory for people: <c>machines.jon."deploy server"</c>, its names quoted as Nix quotes them (docs/semantics/services.md C12).
/// </summary>
internal static class PathText
{
    public static string Of(params ReadOnlySpan<string> path)
    {
        var text = new StringBuilder();
        foreach (var name in path)
        {
            text.Append(text.Length == 0 ? "" : ".").Append(IsIdentifier(name) ? name : CanonicalJson.Quote(name));
        }

        return text.ToString();
    }

    public static string Of(IReadOnlyCollection<string> path) => Of([.. path]);

    private static bool IsIdentifier(string name) =>
        name.Length > 0
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '\'');
}
