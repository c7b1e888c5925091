namespace Clan.Sdk.Shared;

/// <summary>
/// The pattern of a text option, for analyzers: they know one constant, and leave what is not clear to resolution. A schema writes a
/// whole-value pattern with anchors; without them it may match anywhere.
/// </summary>
internal static class TextPattern
{
    /// <summary>How many steps one constant may take.</summary>
    private const int MostSteps = 2_000_000;

    /// <summary>Whether the text is known not to match.</summary>
    public static bool Excludes(string pattern, string text) =>
        PosixPattern.Parse(pattern, out _)?.IsFoundIn(text, new(MostSteps)) == false;
}
