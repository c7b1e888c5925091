using System.Text.RegularExpressions;

namespace Clan.Sdk.Testing;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">The line of its first line of text.</param>
/// <param name="Language">The first word after the fence, such as <c>csharp</c>.</param>
/// <param name="Comment">What kind of comment stands above it: <c>setup</c>, <c>printed</c>, <c>stopped</c> or <c>not run</c>; empty where there is none.</param>
/// <param name="Setup">What that comment says.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record CodeBlock(string Page, int Line, string Language, string Comment, string Setup, string Text)
{
    public IEnumerable<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All blocks of a language, on all pages.</summary>
    public static IEnumerable<CodeBlock> OfLanguage(string language) => All().Where(block => block.Language == language);

    /// <summary>All blocks of all pages.</summary>
    public static IEnumerable<CodeBlock> All() =>
        Directory
            .EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.PathOf("README.md"))
            .Order(StringComparer.Ordinal)
            .SelectMany(In);

    private static IEnumerable<CodeBlock> In(string path)
    {
        var page = Path.GetRelativePath(Repository.PathOf(), path).Replace('\\', '/');
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        return Fences()
            .Matches(text)
            .Select(match => new CodeBlock(
                page,
                text.AsSpan(0, match.Groups["text"].Index).Count('\n') + 1,
                match.Groups["language"].Value,
                match.Groups["comment"].Value,
                match.Groups["setup"].Value,
                match.Groups["text"].Value
            ));
    }

    [GeneratedRegex(
        @"(?:^<!-- (?<comment>setup|printed|not run|stopped): (?<setup>[^\n]*?) -->\n+)?^```(?<language>\w*)[^\n]*\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Fences();
}
