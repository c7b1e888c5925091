using System.Collections.Immutable;
using Clan.Sdk.Analyzers.Facts;
using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A required option that no level sets for a member.</summary>
internal sealed class MissingSetting : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2002",
        "A required setting is given at no level",
        "Nothing sets '{0}' for {1}, which has the role '{2}' of {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The option has no default, so some level has to set it: the role, the machine, a tag or the instance.",
        ProjectLinks.Diagnostic("CLAN2002")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["missing-value"];

    public const string OptionProperty = "option";
    public const string RoleProperty = "role";

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (var instance in inventory.Instances.Where(IsKnown))
        {
            foreach (var role in instance.Module!.Settings)
            {
                Check(instance, role.Key, role.Value, context);
            }
        }
    }

    // Calls out of reach could set it, and find the instance again where the inventory is shared with them; under services those of the module's other instances too, and modules written inline.
    private static bool IsKnown(InstanceModel instance) =>
        instance.Module is not null
        && instance.IsSurelyEnabled
        && !instance.Inventory.IsShared
        && (
            instance.Section == Section.Instances
                ? !instance.IsOpen
                : !instance.Inventory.IsOpen
                    && Levels
                        .Siblings(instance)
                        .All(sibling => !sibling.IsOpen && sibling.Fields.TrueForAll(field => field.Field != "extraModules"))
        );

    private void Check(InstanceModel instance, string role, SettingsApi type, RuleContext context)
    {
        var severity = instance.Section == Section.Instances ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        var reaching = Levels.Reaching(instance, role);
        var possible = Possible(instance, role);
        var answers = instance.Inventory.Memo.Get(
            "missing",
            (instance.ModuleName, role, instance.Section == Section.Services ? null : instance),
            () => new Dictionary<IReadOnlyList<AbstractValue>, MissingOption[]>()
        );
        foreach (var machine in Members.Of(instance, role))
        {
            // Machines that the same settings reach share the answer; under services any setting of the module may reach any member.
            var levels = instance.Section == Section.Instances ? reaching(machine) : possible;
            if (!answers.TryGetValue(levels, out var missing))
            {
                var all = levels == possible ? possible : [.. levels, .. possible];
                answers.Add(levels, missing = MissingOptions.Of(type, all, context.Symbols).ToArray());
            }

            if (missing.Length > 0 && (instance.Section == Section.Instances || (!machine.IsExternal && Levels.AreRead(instance, machine))))
            {
                Report(instance, role, machine, missing, severity, context);
            }
        }
    }

    private void Report(
        InstanceModel instance,
        string role,
        MachineModel machine,
        IEnumerable<MissingOption> all,
        DiagnosticSeverity severity,
        RuleContext context
    )
    {
        foreach (var missing in all)
        {
            context.Report(
                this,
                missing.Record ?? LinkOf(instance, role, machine).Syntax,
                [missing.Path, machine.Name ?? "a machine", role, instance.Title],
                severity,
                properties: ImmutableDictionary<string, string?>
                    .Empty.Add(OptionProperty, missing.Record is null ? missing.Path : missing.Option.Property.Name)
                    .Add(RoleProperty, role)
            );
        }
    }

    // What may reach a member besides what surely does.
    private static IReadOnlyList<AbstractValue> Possible(InstanceModel instance, string role) =>
        instance.Section == Section.Instances
            ? Levels.Uncertain(instance, role)
            : instance.Inventory.Memo.Get(
                "possible",
                instance.ModuleName,
                () => Levels.Siblings(instance).SelectMany(sibling => sibling.Settings).Select(call => call.Value).ToArray()
            );

    private static MemberLink LinkOf(InstanceModel instance, string role, MachineModel machine) =>
        instance.Links.First(link =>
            link.Role == role
            && (link.Member == machine || (link.Member is TagModel tag && Members.Carries(tag, instance.Inventory, machine)))
        );
}
