using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Resolves an inventory of the instances schema exactly as clan does (docs/semantics/instances.md).</summary>
internal sealed class InstancesResolver
{
    private static readonly SettingsLevel Written = new(SettingsLevelKind.Instance, "inventory");

    private readonly ModuleCatalog _catalog;
    private readonly IReadOnlySet<string> _externalMachines;
    private readonly List<Diagnostic> _diagnostics;
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    private InstancesResolver(ModuleCatalog catalog, IReadOnlySet<string> externalMachines, List<Diagnostic> diagnostics)
    {
        _catalog = catalog;
        _externalMachines = externalMachines;
        _diagnostics = diagnostics;
    }

    /// <summary>The result; null where the inventory itself does not evaluate.</summary>
    /// <param name="document">The inventory as written.</param>
    /// <param name="catalog">The modules.</param>
    /// <param name="externalMachines">Names of machines that only the Nix side declares.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static InstancesResult? Resolve(
        ObjectValue document,
        ModuleCatalog catalog,
        IReadOnlySet<string> externalMachines,
        List<Diagnostic> diagnostics
    ) => new InstancesResolver(catalog, externalMachines, diagnostics).Resolve(document);

    private InstancesResult? Resolve(ObjectValue document)
    {
        if (Evaluate(document) is not { } model)
        {
            return null;
        }

        var lookups = LookUpModules(model);
        var warnings = new MembershipWarnings(model.Tags, _externalMachines, _diagnostics);
        var resolved = new List<InstanceResolution>();
        foreach (var instance in model.Instances)
        {
            var module = lookups[instance.Name].Module;
            ReportUnknownRoles(instance, module);
            warnings.Check(instance);
            if (!_failed.Contains(instance.Name))
            {
                resolved.Add(ResolveInstance(instance, module, model.Tags));
            }
        }

        Limits.Check(model.Instances, lookups, resolved, _diagnostics);
        return new(model, resolved, _failed.Count == 0);
    }

    private InstancesModel? Evaluate(ObjectValue document)
    {
        var context = new MergeContext(InstancesSchema.Rules);
        Definition[] definitions = [TagDefinitions.Beside(document), new(document, Written)];
        var evaluated = ModuleEvaluation.Evaluate(context, InstancesSchema.For(_catalog.Schema(Section.Instances)), definitions);
        _diagnostics.AddRange(context.Problems.InOrder().Select(problem => problem.At(document.Location)));

        if (
            context.HasErrors
            || evaluated.Value is not ObjectValue inventory
            || !Assertions.Hold((ListValue)inventory["assertions"]!, _diagnostics)
        )
        {
            return null;
        }

        ReportDeprecated(InstancesModel.Object(inventory["meta"]));
        return InstancesModel.Of(inventory);
    }

    private void ReportDeprecated(ObjectValue meta)
    {
        if (meta["tld"] is StringValue tld)
        {
            _diagnostics.Add(
                new(DiagnosticTable.DeprecatedOption, "\"meta.tld\" is deprecated; set \"meta.domain\" instead.", tld.Location)
                {
                    Path = ["meta", "tld"],
                }
            );
        }
    }

    private Dictionary<string, ModuleLookupResult> LookUpModules(InstancesModel model)
    {
        var lookups = new Dictionary<string, ModuleLookupResult>(StringComparer.Ordinal);
        foreach (var group in ModuleLookup.Groups(model.Instances))
        {
            var lookup = ModuleLookup.Find(_catalog, group.First());
            foreach (var instance in group)
            {
                lookups.Add(instance.Name, lookup);
                if (lookup.Problem is not { } problem)
                {
                    continue;
                }

                if (lookup.IsFatal)
                {
                    _failed.Add(instance.Name);
                }

                _diagnostics.Add(
                    new(problem, lookup.Message, instance.Module["name"]!.Location is { IsKnown: true } at ? at : instance.Location)
                    {
                        Severity = lookup.IsFatal ? DiagnosticSeverity.Error : problem.Severity,
                        Instance = instance.Name,
                    }
                );
            }
        }

        return lookups;
    }

    private void ReportUnknownRoles(InstanceModel instance, ModuleDefinition? module)
    {
        if (module is null)
        {
            return;
        }

        foreach (var role in instance.Roles.Where(role => !module.Roles.ContainsKey(role.Name)))
        {
            _failed.Add(instance.Name);
            _diagnostics.Add(
                new(DiagnosticTable.UnknownRole, RoleText.Unknown(module, role.Name), role.Location)
                {
                    Instance = instance.Name,
                    Role = role.Name,
                }
            );
        }
    }

    private InstanceResolution ResolveInstance(InstanceModel instance, ModuleDefinition? module, TagIndex tags)
    {
        var roles = new List<RoleResolution>(instance.Roles.Count);
        foreach (var role in instance.Roles)
        {
            ExtraModules.Check(instance, role, isKnown: module is not null, _diagnostics);
            var members = RoleMembers.Of(tags, role);
            if (module?.Roles[role.Name].Options is not { } options)
            {
                ReportUnchecked(instance, module, role);
                roles.Add(new(role, members, null, null));
                continue;
            }

            var merge = new RoleSettings(instance.Name, role, module, options, tags);
            var settings = merge.Resolve(members);
            Report(instance, role, members, settings, tags);
            roles.Add(new(role, members, merge, settings));
        }

        return new(instance, roles);
    }

    private void Report(InstanceModel instance, RoleModel role, RoleMembers members, MemberSettings[] settings, TagIndex tags)
    {
        for (var i = 0; i < settings.Length; i++)
        {
            foreach (var problem in settings[i].Problems)
            {
                _diagnostics.Add(
                    problem.At(
                        tags.PlaceOf(members.Names[i], members.Machines[i], role),
                        instance: instance.Name,
                        role: role.Name,
                        machine: members.Names[i]
                    )
                );
            }
        }
    }

    // A module of an input that nobody described has its own warning.
    private void ReportUnchecked(InstanceModel instance, ModuleDefinition? module, RoleModel role)
    {
        var settings = role.AllSettings().FirstOrDefault(settings => settings.Count > 0);
        if (module is not null && settings is not null)
        {
            _diagnostics.Add(
                new(
                    DiagnosticTable.UncheckedSettings,
                    $"The definition of the module \"{module.Name}\" says nothing about the settings of the role \"{role.Name}\": they are unchecked. Describe them in the definition.",
                    settings.Location
                )
                {
                    Instance = instance.Name,
                    Role = role.Name,
                }
            );
        }
    }
}
