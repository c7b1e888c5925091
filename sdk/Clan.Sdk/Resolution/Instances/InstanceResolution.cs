using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Resolves instances one after the other: the members of their roles, and the settings of each.</summary>
internal sealed class InstanceResolution(MachineTable machines, List<Diagnostic> diagnostics)
{
    private readonly MemberNames _names = new(machines);
    private readonly List<ResolvedInstance> _resolved = [];

    /// <summary>Resolves an instance that does not fail as a whole.</summary>
    public void Resolve(WrittenInstance instance, ModuleChecks modules)
    {
        if (modules.Resolves(instance))
        {
            var module = modules.ModuleOf(instance);
            _resolved.Add(new(instance, [.. instance.Roles.Select(role => Resolve(instance, module, role))]));
        }
    }

    /// <summary>Who holds which role, as far as it was resolved.</summary>
    public Memberships Memberships() => new(machines, _names, _resolved);

    private ResolvedRole Resolve(WrittenInstance instance, ModuleDefinition? module, WrittenRole role)
    {
        ExtraModules.Check(instance, role, isKnown: module is not null, diagnostics);
        var members = MemberResolution.Of(role, machines, _names);
        if (module?.Roles[role.Name] is not { Options: { } options } definition)
        {
            ReportUnchecked(instance, module, role);
            return new(instance, role, members, null, null);
        }

        var merge = new RoleSettings(instance.Name, role, module, definition, options, machines);
        var settings = merge.Resolve(members, _names);
        Report(instance, role, members, settings);
        return new(instance, role, members, merge, settings);
    }

    private void Report(WrittenInstance instance, WrittenRole role, RoleMembers members, MemberSettings[] settings)
    {
        for (var i = 0; i < settings.Length; i++)
        {
            foreach (var problem in settings[i].Problems)
            {
                var member = _names[members.Numbers[i]];
                diagnostics.Add(problem.At(role.PlaceOf(member, machines), instance.Address with { Role = role.Name, Machine = member }));
            }
        }
    }

    // A module of an input that nobody described has its own warning.
    private void ReportUnchecked(WrittenInstance instance, ModuleDefinition? module, WrittenRole role)
    {
        var settings = role.AllSettings().FirstOrDefault(settings => settings.Count > 0);
        if (module is not null && settings is not null)
        {
            diagnostics.Add(
                new(
                    DiagnosticTable.UncheckedSettings,
                    $"The definition of the module \"{module.Name}\" says nothing about the settings of the role \"{role.Name}\": they are unchecked. Describe them in the definition.",
                    settings.Location
                )
                {
                    Address = instance.Address with { Role = role.Name },
                }
            );
        }
    }
}
