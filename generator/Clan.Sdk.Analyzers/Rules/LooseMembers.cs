using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>
/// Machines and tags one after the other, where a call takes them in brackets. The compiler refuses it and speaks of the parameter that the second
/// one happens to meet; this says what to write.
/// </summary>
internal sealed class LooseMembers : AnalyzerRule
{
    // What a message shows of the source.
    private const int LongestText = 60;

    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2018",
        "Several members without brackets",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Machines and tags that go into one call stand in brackets. Settings are for one member: each is given its own in a call of its own.",
        ProjectLinks.Diagnostic("CLAN2018")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    /// <summary>A program that does not compile is not resolved.</summary>
    public override IReadOnlyList<string> Foretells { get; } = [];

    public override void CheckRefused(IOperation call, RuleContext context)
    {
        if (call.SemanticModel is not { } model || LooseArguments.Find(call.Syntax, model, context.Symbols) is not { } found)
        {
            return;
        }

        var text = found.HasSettings
            ? $"{found.Method} takes settings for one member: give each a call of its own"
            : $"{found.Method} takes {found.Parameter} in brackets: {Brackets(found.Run)}";
        context.Report(this, found.Run[found.Run.Count - 1].Expression, [text]);
    }

    private static string Brackets(IEnumerable<ArgumentSyntax> run) =>
        $"[{string.Join(", ", run.Select(argument => argument.Expression.ToString()))}]" is { Length: <= LongestText } text ? text : "[…]";
}
