using System.Collections.Immutable;
using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A role, said by its name, that the instance's module does not have.</summary>
internal sealed class MissingRole : AnalyzerRule
{
    /// <summary>For the code fix: the role that was meant.</summary>
    public const string Nearest = "nearest";

    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2019",
        "A role that the module does not have",
        "The module '{0}' has no role '{1}'; its roles are {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A role that is said by its name is not checked by the compiler. Each module's type has its roles as constants.",
        ProjectLinks.Diagnostic("CLAN2019")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["unknown-role"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (var use in inventory.UnknownRoles.Where(use => IsResolved(inventory, use.Instance)))
        {
            var roles = use.Instance.Module!.Roles;
            context.Report(
                this,
                use.Syntax,
                [use.Instance.ModuleName, use.Role, string.Join(", ", roles.Select(role => $"'{role}'"))],
                properties: ImmutableDictionary<string, string?>.Empty.Add(Nearest, NearestName.Find(use.Role, roles))
            );
        }
    }

    // Under services nothing is resolved where there is no machine to resolve.
    private static bool IsResolved(InventoryModel inventory, InstanceModel instance) =>
        inventory.Instances.Contains(instance)
        && (instance.Section == Section.Instances || inventory.Machines.Exists(machine => !machine.IsExternal));
}
