using Clan.Sdk.Analyzers.Facts;
using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>More machines in a role than the module allows: over all calls on the instance, tags included.</summary>
internal sealed class TooManyMachines : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2001",
        "A role has more machines than the module allows",
        "The role '{0}' of {1} takes at most {2}, and this makes {3}: {4}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The module limits how many machines have this role. Machines that come by a tag count too; under the services schema a machine that is listed and tagged counts twice.",
        ProjectLinks.Diagnostic("CLAN2001")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["too-many-machines"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (
            var instance in inventory.Instances.Where(instance =>
                instance.Module is not null && instance.IsSurelyEnabled && IsCounted(instance)
            )
        )
        {
            foreach (var limit in instance.Module!.MaxMachines)
            {
                Check(instance, limit.Key, limit.Value, context);
            }
        }
    }

    // Under services the members carry the result: an instance that no declared machine belongs to is not checked (K5).
    private static bool IsCounted(InstanceModel instance) =>
        instance.Section == Section.Instances || Members.Of(instance).Any(machine => !machine.IsExternal);

    private void Check(InstanceModel instance, string role, long limit, RuleContext context)
    {
        var links = instance.Links.Where(link => link.Role == role).ToArray();
        if (Members.LeastCount(Members.Of(instance, links)) <= limit)
        {
            return;
        }

        var excess = Enumerable.Range(1, links.Length).First(count => Members.LeastCount(Members.Of(instance, links.Take(count))) > limit);
        var members = Members.Of(instance, links.Take(excess));
        context.Report(
            this,
            links[excess - 1].Syntax,
            [
                role,
                instance.Title,
                limit == 1 ? "1 machine" : $"{limit} machines",
                Members.LeastCount(members),
                string.Join(", ", members.Select(member => member.Name ?? "?")),
            ],
            related: excess > 1 ? links[0].Syntax : null
        );
    }
}
