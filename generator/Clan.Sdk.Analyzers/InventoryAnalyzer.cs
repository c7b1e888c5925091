using System.Collections.Immutable;
using Clan.Sdk.Analyzers.Interpreter;
using Clan.Sdk.Analyzers.Rules;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Analyzers;

/// <summary>
/// Finds the mistakes of an inventory while it is typed: reads each body that works with one once, and asks every rule.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InventoryAnalyzer : DiagnosticAnalyzer
{
    private const string StrictOption = "build_property.ClanStrict";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleTable.All.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ClanSymbols.Find(start.Compilation) is not { } symbols)
            {
                return;
            }

            var isStrict =
                start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(StrictOption, out var value)
                && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
            start.RegisterOperationBlockAction(block => Analyze(block, symbols, isStrict));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, ClanSymbols symbols, bool isStrict)
    {
        if (!context.OperationBlocks.Any(block => MayUseInventory(block.Syntax)))
        {
            return;
        }

        var reader = new BodyReader(symbols, context.CancellationToken);
        foreach (var block in context.OperationBlocks)
        {
            reader.Read(block);
        }

        foreach (var inventory in reader.Inventories)
        {
            var report = new RuleContext(context, symbols, isStrict);
            foreach (var rule in RuleTable.All)
            {
                rule.Check(inventory, report);
            }
        }

        foreach (var call in reader.Refused)
        {
            var report = new RuleContext(context, symbols, isStrict);
            foreach (var rule in RuleTable.All)
            {
                rule.CheckRefused(call, report);
            }
        }
    }

    // Every way to build an inventory goes through one of these names: a look at the text saves reading all other bodies.
    private static bool MayUseInventory(SyntaxNode body) =>
        body.DescendantTokens()
            .Any(static token =>
                token.IsKind(SyntaxKind.IdentifierToken)
                && token.Parent is SimpleNameSyntax
                && (
                    token.ValueText is "Inventory"
                    || token.ValueText.StartsWith("Add", StringComparison.Ordinal)
                    || token.ValueText.StartsWith("With", StringComparison.Ordinal)
                )
            );
}
