using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clan.Sdk.Analyzers.Interpreter;

/// <summary>Calls that add an instance or write to one.</summary>
internal sealed partial class BodyReader
{
    private AbstractValue AddInstance(SectionValue section, IInvocationOperation call, CallArguments arguments)
    {
        var inventory = section.Inventory;
        var module = symbols.Module((INamedTypeSymbol)call.TargetMethod.ReturnType);
        var moduleName = module?.Name ?? (Visit(arguments["module"]) as ConstantValue)?.Value as string;
        var (name, syntax) = ReadInstanceName(arguments["instance"], call, moduleName);
        if (arguments["input"] is { } input && !(Visit(input) is ConstantValue constant && Equals(constant.Value, module?.Input)))
        {
            module = null;
        }

        var instance = new InstanceModel(inventory, section.Section, moduleName ?? "", module, name, syntax);
        if (!IsCertain(inventory))
        {
            inventory.Open();
            instance.Open();
        }
        else if (inventory.Add(instance) is { } first)
        {
            inventory.Duplicates.Add(new("instance", name!, syntax, first));
            Doubt(first);
            Doubt(instance);
        }

        foreach (var argument in arguments.WithoutReceiver)
        {
            if (argument.Parameter!.GetAttributes().FirstOrDefault(attribute => attribute.IsNamed(ApiAttributes.RoleMember)) is { } role)
            {
                AddMember(instance, role.TextAt(0), Visit(argument), null, Value(argument.Syntax));
            }
        }

        return instance;
    }

    // Without a name of its own, the instance is named like its module.
    private (string? Name, SyntaxNode Syntax) ReadInstanceName(IArgumentOperation? argument, IInvocationOperation call, string? module)
    {
        var given = argument is null ? null : Visit(argument);
        return (
            given is null or ConstantValue { Value: null } ? module : (given as ConstantValue)?.Value as string,
            argument is null ? NameOf(call) : Value(argument.Syntax)
        );
    }

    private void WriteInstance(InstanceModel instance, ApiMethod api, IInvocationOperation call, CallArguments arguments)
    {
        switch (api.Kind)
        {
            case ApiMethodKind.Members:
                AddMembers(instance, api.Role!, arguments);
                break;
            case ApiMethodKind.UntypedMembers when Visit(arguments["role"]) is ConstantValue { Value: string role }:
                CheckRole(instance, role, Value(arguments["role"]!.Syntax));
                AddMembers(instance, role, arguments);
                break;
            case ApiMethodKind.RoleSettings:
                AddSettings(instance, SettingsPlace.Role, api.Role, arguments, call);
                break;
            case ApiMethodKind.InstanceSettings:
                AddSettings(instance, SettingsPlace.Instance, null, arguments, call);
                break;
            case ApiMethodKind.MachineSettings:
                AddSettings(instance, SettingsPlace.Machine, null, arguments, call);
                break;
            case ApiMethodKind.Field or ApiMethodKind.MachineField:
                AddField(instance, api, arguments, call);
                break;
            default:
                instance.Open();
                EscapeArguments(arguments);
                break;
        }
    }

    private void CheckRole(InstanceModel instance, string role, SyntaxNode syntax)
    {
        if (IsCertain(instance.Inventory) && instance is { IsAdded: true, Module: { } module } && !module.Roles.Contains(role))
        {
            instance.Inventory.UnknownRoles.Add(new(instance, role, syntax));
        }
    }

    private void AddMembers(InstanceModel instance, string role, CallArguments arguments)
    {
        var settings = arguments["settings"] is { } argument ? Visit(argument) : null;
        if (arguments["member"] is { } member)
        {
            AddMember(instance, role, Visit(member), settings, Value(member.Syntax));
            return;
        }

        var members = arguments["members"] ?? arguments["tags"];
        switch (Visit(members))
        {
            case ListValue { IsComplete: true } list:
                foreach (var item in list.Items)
                {
                    AddMember(instance, role, item.Value, null, item.Syntax);
                }

                break;
            default:
                Doubt(instance);
                break;
        }
    }

    private void AddMember(InstanceModel instance, string role, AbstractValue value, AbstractValue? settings, SyntaxNode syntax)
    {
        if (!IsCertain(instance.Inventory) || !instance.IsAdded)
        {
            Doubt(instance);
            return;
        }

        var member = value as MemberModel;
        if (member is not null)
        {
            CheckOwner(member, instance.Inventory, syntax);
        }

        var given = settings is null or ConstantValue { Value: null } ? null : settings.Snapshot();
        if (given is not null && member is not null && instance.MemberSettings.TryGetValue((role, member), out var first))
        {
            first.Settings = Combined(
                instance,
                $"the settings of {member.Name ?? "the member"} in the role '{role}'",
                first.Settings!,
                given,
                syntax
            );
            given = null;
        }

        // Settings that an uncertain call gave before would stay.
        var link = new MemberLink(role, member, instance.IsOpen ? null : given, syntax);
        instance.Links.Add(link);
        if (link is { Settings: not null, Member: not null })
        {
            instance.MemberSettings.Add((role, link.Member), link);
        }
    }

    private void AddSettings(InstanceModel instance, SettingsPlace place, string? role, CallArguments arguments, IInvocationOperation call)
    {
        var owner = arguments["machine"];
        var machine = Visit(owner) as MachineModel;
        var argument = arguments.WithoutReceiver.FirstOrDefault(candidate => candidate != owner);
        var value = Visit(argument);
        if (argument is null || !IsCertain(instance.Inventory) || !instance.IsAdded)
        {
            Doubt(instance);
            return;
        }

        if (machine is not null)
        {
            CheckOwner(machine, instance.Inventory, Value(owner!.Syntax));
        }

        if (
            instance.Settings.Find(earlier =>
                earlier.Place == place && earlier.Role == role && earlier.Machine == machine && (owner is null || machine is not null)
            ) is
            { } first
        )
        {
            first.Value = Combined(instance, PlaceOf(place, role, machine), first.Value, value.Snapshot(), Value(argument.Syntax));
        }
        else if (!instance.IsOpen)
        {
            instance.Settings.Add(new(place, role, machine, value.Snapshot(), Value(argument.Syntax)));
        }
    }

    // What an uncertain call set in between stays, so that only a difference between the two is certain.
    private static AbstractValue Combined(InstanceModel instance, string place, AbstractValue first, AbstractValue second, SyntaxNode at)
    {
        var combined = Combining.Of(instance.Inventory, place, first, second, at);
        return instance.IsOpen ? first : combined;
    }

    private void AddField(InstanceModel instance, ApiMethod api, CallArguments arguments, IInvocationOperation call)
    {
        var owner = arguments["machine"];
        var holder = Visit(owner);
        var machine = holder as MachineModel;
        var argument = arguments["value"];
        var value = Visit(argument);
        if (argument is null || !IsCertain(instance.Inventory) || !instance.IsAdded)
        {
            Doubt(instance);
            return;
        }

        if (machine is not null)
        {
            CheckOwner(machine, instance.Inventory, Value(owner!.Syntax));
        }

        // Under instances a machine's fields stand in a role, which it holds by them.
        if (owner is not null && api.Role is { } role && value is not ConstantValue { Value: null })
        {
            AddMember(instance, role, holder, null, Value(owner.Syntax));
        }

        var field = api.Field ?? "";
        if (
            instance.Fields.Find(earlier =>
                earlier.Field == field && earlier.Role == api.Role && earlier.Machine == machine && (owner is null || machine is not null)
            ) is
            { } first
        )
        {
            first.Value = Combined(instance, $"'{field}'", first.Value, value.Snapshot(), NameOf(call));
        }
        else if (!instance.IsOpen)
        {
            instance.Fields.Add(new(field, api.Role, machine, value.Snapshot(), Value(argument.Syntax)));
        }
    }

    private static string PlaceOf(SettingsPlace place, string? role, MachineModel? machine) =>
        place switch
        {
            SettingsPlace.Role => $"the settings of the role '{role}'",
            SettingsPlace.Machine => $"the config of {machine?.Name ?? "the machine"}",
            _ => "the config of the instance",
        };
}
