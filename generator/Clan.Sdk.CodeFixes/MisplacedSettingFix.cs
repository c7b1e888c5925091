using System.Collections.Immutable;
using System.Composition;
using Clan.Sdk.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Moves an option to the settings of the role that has it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisplacedSettingFix))]
[Shared]
public sealed class MisplacedSettingFix : ClanCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLAN2009");

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (
            context.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>()
                is not { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } member
            || Calls.Around(creation)
                is not { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax before } } call
            || context.Diagnostic.Properties[MisplacedSetting.RoleProperty] is not { } role
            || context.Symbols.Option((IPropertySymbol)context.Model.GetSymbolInfo(member.Left).Symbol!) is not { } option
            || RoleSettings.With(before, role, option.Name, member.Right.ToString(), context.Model, context.Symbols) is not { } added
        )
        {
            yield break;
        }

        // The new place lies before the old one in the chain, inside of it; so the old one is changed first and found again.
        var isLast = creation.Initializer!.Expressions.Count == 1;
        SyntaxNode old = isLast ? call : creation;
        var tracked = context.Root.TrackNodes(old, added.Old);
        var moved = tracked.ReplaceNode(tracked.GetCurrentNode(added.Old)!, added.New);
        var root = isLast
            ? Calls.Without(moved, moved.GetCurrentNode(call)!)
            : moved.ReplaceNode(
                moved.GetCurrentNode(creation)!,
                Initializers.Without(moved.GetCurrentNode(creation)!, Same(moved.GetCurrentNode(creation)!, member))
            );
        if (root is not null)
        {
            yield return new($"Move to the role '{role}'", nameof(MisplacedSettingFix), root);
        }
    }

    private static ExpressionSyntax Same(BaseObjectCreationExpressionSyntax creation, AssignmentExpressionSyntax member) =>
        creation.Initializer!.Expressions.First(expression =>
            expression is AssignmentExpressionSyntax { Left: var left } && left.ToString() == member.Left.ToString()
        );
}
