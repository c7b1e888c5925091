using System.Text.RegularExpressions;

namespace Clan.Sdk.Shared;

/// <summary>
/// Patterns of text options. A schema writes a whole-value pattern with anchors; without them it may match anywhere. Where a pattern cannot
/// be read, or takes longer than <see cref="TimeLimit"/>, the text is accepted: Nix decides.
/// </summary>
internal static class TextPattern
{
    /// <summary>How long one match may take.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    public static bool Matches(string pattern, string text) => Compile(pattern)(text);

    public static Func<string, bool> Compile(string pattern)
    {
        // "$" also matches before a final newline in .NET, which neither Nix nor JSON Schema means.
        var isAnchored = pattern.EndsWith("$", StringComparison.Ordinal) && !pattern.EndsWith("\\$", StringComparison.Ordinal);
        var exact = isAnchored ? pattern.Substring(0, pattern.Length - 1) + "\\z" : pattern;
#if NET
        if (Build(exact, RegexOptions.NonBacktracking) is { } linear)
        {
            return linear.IsMatch;
        }
#endif
        return Build(exact, RegexOptions.None) is { } backtracking ? text => Matches(backtracking, text) : _ => true;
    }

    // A pattern that .NET cannot read is reported where the definition is read; here it only cannot be checked.
    private static Regex? Build(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.CultureInvariant, TimeLimit);
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
