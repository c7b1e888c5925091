using System.Text.RegularExpressions;

namespace Clan.Sdk.Options;

/// <summary>Patterns of text options. A schema writes a whole-value pattern with anchors; without them it may match anywhere.</summary>
internal static class TextPattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static Func<string, bool> Compile(string pattern)
    {
        // "$" also matches before a final newline in .NET, which neither Nix nor JSON Schema means.
        var exact = pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal) ? $"{pattern[..^1]}\\z" : pattern;
        return Build(exact, RegexOptions.NonBacktracking) is { } linear ? linear.IsMatch
            : Build(exact, RegexOptions.None) is { } backtracking ? text => Matches(backtracking, text)
            : _ => true;
    }

    // A pattern that .NET cannot read is reported where the definition is read; here it only cannot be checked.
    private static Regex? Build(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.CultureInvariant, Limit);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool Matches(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
