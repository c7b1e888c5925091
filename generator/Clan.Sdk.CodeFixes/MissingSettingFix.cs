using System.Collections.Immutable;
using System.Composition;
using Clan.Sdk.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.CodeFixes;

/// <summary>Adds the required setting that no level gives, with a placeholder of its type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingSettingFix))]
[Shared]
public sealed class MissingSettingFix : ClanCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLAN2002");

    private protected override IEnumerable<Fix> Fixes(FixContext context)
    {
        var properties = context.Diagnostic.Properties;
        if (properties[MissingSetting.OptionProperty] is not { } option || properties[MissingSetting.RoleProperty] is not { } role)
        {
            yield break;
        }

        var record = Record(context.Node);
        var change =
            record is not null ? InRecord(context, record, option)
            : Calls.Around(context.Node) is { } call ? RoleSettings.With(call, role, option, null, context.Model, context.Symbols)
            : null;
        if (Replace(context, $"Set '{option}'", nameof(MissingSettingFix), change) is { } fix)
        {
            yield return fix;
        }
    }

    // The finding points at a record, or at its key.
    private static BaseObjectCreationExpressionSyntax? Record(SyntaxNode node) =>
        node switch
        {
            BaseObjectCreationExpressionSyntax creation => creation,
            _ when node.FirstAncestorOrSelf<ImplicitElementAccessSyntax>()
                    is { Parent: AssignmentExpressionSyntax { Right: BaseObjectCreationExpressionSyntax entry } } => entry,
            _ when node.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair =>
                pair.Expressions.Last() as BaseObjectCreationExpressionSyntax,
            _ => null,
        };

    private static (SyntaxNode, SyntaxNode)? InRecord(FixContext context, BaseObjectCreationExpressionSyntax record, string member) =>
        context.Model.GetTypeInfo(record).Type?.GetMembers(member).OfType<IPropertySymbol>().FirstOrDefault() is { } property
            ? (record, Initializers.With(record, member, Initializers.Placeholder(property.Type)))
            : null;
}
