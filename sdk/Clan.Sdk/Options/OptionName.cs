using System.Text;

namespace Clan.Sdk.Options;

/// <summary>Paths of options in messages, quoted as Nix quotes them (docs/semantics/services.md C12).</summary>
internal static class OptionName
{
    public static string Show(IEnumerable<string> path) => string.Join('.', path.Select(Show));

    public static string Show(string name) => IsIdentifier(name) ? name : Quote(name);

    private static bool IsIdentifier(string name) =>
        name.Length > 0
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '\'' or '-');

    private static string Quote(string name)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in name)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }
}
