using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Analyzers.Tests.Mistakes;

/// <summary>A program of <c>tests/Mistakes</c>: what is wrong with it stands in its head, and where between <c>/*[*/</c> and <c>/*]*/</c>.</summary>
/// <param name="File">The file's name, without ending.</param>
/// <param name="Title">The mistake.</param>
/// <param name="IsSeen">Whether real fleets make it.</param>
/// <param name="WhileTyping">What the compiler and the analyzers find, in the order of the text; empty for nothing.</param>
/// <param name="AtBuild">The findings of resolution.</param>
/// <param name="Compiles">Whether the program gets as far as being run.</param>
/// <param name="Text">The program.</param>
/// <param name="Span">The place of the mistake; null where only resolution finds it.</param>
/// <param name="Line">The line that resolution reports (<c>/*!*/</c> marks it where it is not that of the mistake); null where nothing tells.</param>
internal sealed record Mistake(
    string File,
    string Title,
    bool IsSeen,
    IReadOnlyList<Finding> WhileTyping,
    IReadOnlyList<Finding> AtBuild,
    bool Compiles,
    string Text,
    TextSpan? Span,
    int? Line
)
{
    private const string Open = "/*[*/";
    private const string Close = "/*]*/";

    private const string Built = "/*!*/";

    public static IReadOnlyList<Mistake> All { get; } =
    [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Mistakes"), "*.cs").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Who finds it first.</summary>
    public string CaughtBy =>
        !Compiles ? "compiler"
        : WhileTyping.Count > 0 ? "analyzer"
        : "build";

    private static int? LineOf(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at && at < 0 ? null : 1 + text.AsSpan(0, at).Count('\n');

    private static Mistake Read(string path)
    {
        var text = System.IO.File.ReadAllText(path);
        var head = text.Split('\n').TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal)).Select(line => line[3..]).ToArray();
        var build = Value("At build: ");
        var open = text.IndexOf(Open, StringComparison.Ordinal);
        var close = text.IndexOf(Close, StringComparison.Ordinal);
        return new(
            Path.GetFileNameWithoutExtension(path),
            Value("Mistake: "),
            head.Contains("Seen in real fleets."),
            Findings(Value("While typing: ")),
            Findings(build == "the compiler" ? "-" : build),
            build != "the compiler",
            text,
            open < 0 ? null : TextSpan.FromBounds(open + Open.Length, close),
            LineOf(text, Built) ?? LineOf(text, Open)
        );

        static IReadOnlyList<Finding> Findings(string text) => [.. text.Split(", ").Select(Finding.Parse).OfType<Finding>()];

        string Value(string key) => head.Single(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..];
    }
}

/// <summary>An ID and a severity.</summary>
internal sealed record Finding(string Id, string Severity)
{
    public static Finding? Parse(string text) =>
        text == "-" ? null
        : text.Split(' ') is [var id, var severity] ? new(id, severity)
        : throw new FormatException(text);

    public override string ToString() => $"{Id} {Severity}";
}
