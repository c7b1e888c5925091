using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Import.Values;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Collects the calls of a statement, and adds at its end what they leave unsaid of the original.</summary>
/// <param name="context">What the program is made with.</param>
/// <param name="path">What the statement is about.</param>
/// <param name="original">What stands there.</param>
internal sealed class StatementBuilder(PlanContext context, string[] path, ClanValue original)
{
    private readonly List<ChainCall> _calls = [];

    public void Add(Doc call) => _calls.Add(new(call));

    /// <param name="head">The expression that the calls are made on.</param>
    /// <param name="withValue">Sets a value of the copy at a path below that of the statement.</param>
    /// <param name="comment">A line above the statement.</param>
    public Doc Finish(Doc head, Action<string[], ClanValue> withValue, string? comment = null)
    {
        foreach (var missing in Missing().ToList())
        {
            var below = missing.Path[path.Length..];
            var reason = context.Reasons.Find(missing.Path) ?? Usual(missing.Original!);
            withValue(below, missing.Original!);
            _calls.Add(new(Untyped(below, missing.Original!), reason));
            context.Untyped.Add(new(missing.Path, missing.Original!.Location, reason));
        }

        var statement = Doc.Concat(Calls.Chain(head, _calls), ";");
        return comment is null ? statement : Doc.Concat(CSharpLiteral.Comment(comment), Doc.HardLine, statement);
    }

    /// <summary><c>WithValue(["a", "b"], value)</c>.</summary>
    public static Doc Untyped(IEnumerable<string> path, ClanValue value) =>
        Calls.Call("WithValue", Calls.List([.. path.Select(part => (Doc)CSharpLiteral.Quoted(part))]), FreeValue.Of(value));

    private IEnumerable<Difference> Missing() =>
        Difference.Between(path, original, context.Copy.At(path), context.Reasons.IsKnownBelow).Where(difference => difference.IsMissing);

    /// <summary>Why there is no call for a value, where nothing more is known.</summary>
    public static string Usual(ClanValue value) =>
        value switch
        {
            ObjectValue { Count: 0 } => "No typed call writes an empty object.",
            ListValue { Count: 0 } => "No typed call writes an empty list here.",
            _ => "No typed call says this.",
        };
}
