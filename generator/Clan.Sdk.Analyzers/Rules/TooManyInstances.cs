using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>More instances of a module than it allows.</summary>
internal sealed class TooManyInstances : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2016",
        "A module has more instances than it allows",
        "The module '{0}' takes at most {1}, and '{2}' is one more",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The module limits how many instances of it an inventory has.",
        ProjectLinks.Diagnostic("CLAN2016")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["too-many-instances"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        var groups = inventory
            .Of(Section.Instances)
            .Where(instance => instance is { Module.MaxInstances: not null, Name: not null })
            .GroupBy(instance => (instance.ModuleName, instance.Module!.Input));
        foreach (var group in groups)
        {
            var limit = group.First().Module!.MaxInstances!.Value;
            if (group.Count() > limit)
            {
                var excess = group.ElementAt((int)Math.Max(0, limit));
                context.Report(this, excess.Syntax, [group.Key.ModuleName, limit == 1 ? "1 instance" : $"{limit} instances", excess.Name!]);
            }
        }
    }
}
