using System.Collections.Immutable;
using Clan.Sdk.Analyzers.Facts;
using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>Instance-wide or machine-wide config with an option that the roles of a member lack (M10, M11).</summary>
internal sealed class MisplacedSetting : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2009",
        "An option that a member's role does not have",
        "'{0}' reaches {1}, whose roles do not have it; it belongs to the role '{2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Config of an instance or of a machine reaches every role that is held there, and an option that none of these roles declares stops the machine. Set it at the role that has it.",
        ProjectLinks.Diagnostic("CLAN2009")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["unknown-option"];

    public const string OptionProperty = "option";
    public const string RoleProperty = "role";

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        if (inventory.IsOpen)
        {
            return;
        }

        foreach (var instance in inventory.Of(Section.Services))
        {
            foreach (var call in instance.Settings.Where(call => call.Role is null))
            {
                foreach (var member in (call.Value as RecordValue)?.Members ?? [])
                {
                    Check(instance, call, member, context);
                }
            }
        }
    }

    private void Check(InstanceModel instance, SettingsCall call, RecordMember member, RuleContext context)
    {
        if (
            member.Option.Roles.Count == 0
            || Levels.Reached(instance, call).FirstOrDefault(machine => !MayHaveOption(instance, machine, member.Option)) is not { } lacking
        )
        {
            return;
        }

        var role = member.Option.Roles[0];
        context.Report(
            this,
            member.Syntax,
            [member.Option.Name, lacking.Name ?? "a member", role],
            properties: ImmutableDictionary<string, string?>.Empty.Add(OptionProperty, member.Option.Property.Name).Add(RoleProperty, role)
        );
    }

    // A machine has the options of its roles in all instances of the module, and of what other modules bring along.
    private static bool MayHaveOption(InstanceModel instance, MachineModel machine, SettingApi option) =>
        instance
            .Inventory.Of(Section.Services)
            .Any(other =>
                other.ModuleName == instance.ModuleName
                    ? other.IsOpen || option.Roles.Any(role => Members.MayHold(other, role, machine))
                    : other.Module is null || other.Module.AlsoDeclares.Contains(instance.ModuleName)
            );
}
