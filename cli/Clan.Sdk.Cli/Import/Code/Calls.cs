namespace Clan.Sdk.Cli.Import.Code;

/// <summary>Expressions and statements as a person would lay them out.</summary>
internal static class Calls
{
    // More calls than this stand a line each, short as they may be.
    private const int LongestLine = 2;

    /// <summary><c>Name(argument, argument)</c>; only the arguments themselves are broken.</summary>
    public static Doc Call(string name, params IEnumerable<Doc> arguments) =>
        Doc.Concat(name, "(", Doc.Concat(arguments.SelectMany((argument, i) => i == 0 ? [argument] : new[] { ", ", argument })), ")");

    /// <summary>Calls on one object: in one line where they are short, else each in a line of its own.</summary>
    public static Doc Chain(Doc head, IReadOnlyList<ChainCall> calls)
    {
        if (calls.Count <= LongestLine && calls.All(call => call.Comment is null))
        {
            return Doc.Group(head, Doc.Indent([.. calls.Select(call => Doc.Concat(Doc.SoftLine, ".", call.Code))]));
        }

        var lines = calls.SelectMany(call =>
            call.Comment is { } comment
                ? [Doc.HardLine, CSharpLiteral.Comment(comment), Doc.HardLine, ".", call.Code]
                : new[] { Doc.HardLine, ".", call.Code }
        );
        return Doc.Concat(head, Doc.Indent(Doc.Concat(lines)));
    }

    /// <summary><c>[a, b]</c>, an item a line where they do not fit.</summary>
    public static Doc List(IReadOnlyList<Doc> items) =>
        items.Count == 0 ? "[]" : Doc.Group("[", Doc.Indent(Doc.SoftLine, Doc.Separated(items), Doc.IfBroken(",")), Doc.SoftLine, "]");

    /// <summary><c>[jon, sara]</c>, as many on a line as fit.</summary>
    public static Doc Names(IReadOnlyList<Doc> names) =>
        names.Count == 0 ? "[]" : Doc.Group("[", Doc.Indent(Doc.SoftLine, Doc.Filled(names)), Doc.SoftLine, "]");

    /// <summary><c>new() { A = 1 }</c>; without members <c>new()</c>.</summary>
    public static Doc Initializer(string creation, IReadOnlyList<Doc> members) =>
        members.Count == 0
            ? creation + "()"
            : Doc.Group(
                creation + (creation == "new" ? "()" : ""),
                Doc.Line,
                "{",
                Doc.Indent(Doc.Line, Doc.Separated(members), Doc.IfBroken(",")),
                Doc.Line,
                "}"
            );
}
