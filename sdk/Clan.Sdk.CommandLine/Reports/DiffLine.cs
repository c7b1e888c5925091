namespace Clan.Sdk.CommandLine.Reports;

/// <summary>A line of a difference between two JSON documents.</summary>
/// <param name="Mark"><c>-</c> for what was, <c>+</c> for what is, <c>@</c> for the path that the lines below belong to.</param>
/// <param name="Text">The line, without the mark.</param>
internal readonly record struct DiffLine(char Mark, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Mark == '@' ? $"@@ {Text} @@" : $"{Mark} {Text}";
}
