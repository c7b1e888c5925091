using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clan.Sdk.Analyzers.Interpreter;

/// <summary>Calls on inventories, machines, tags and sections.</summary>
internal sealed partial class BodyReader
{
    private AbstractValue ReadCall(IInvocationOperation call)
    {
        var api = symbols.Method(call.TargetMethod);
        var arguments = new CallArguments(call);
        var receiver = Visit(arguments.Receiver);
        switch (api.Kind, receiver)
        {
            case (ApiMethodKind.Neutral, _):
                EscapeArguments(arguments);
                return AbstractValue.Unknown;
            case (ApiMethodKind.Finish, InventoryModel inventory):
                inventory.IsUsed = true;
                EscapeArguments(arguments);
                return AbstractValue.Unknown;
            case (ApiMethodKind.AddMachine or ApiMethodKind.AddExternalMachine, InventoryModel inventory):
                return AddMachine(inventory, call, arguments, api.Kind == ApiMethodKind.AddExternalMachine);
            case (ApiMethodKind.AddTag, InventoryModel inventory):
                return AddTag(inventory, call, arguments);
            case (ApiMethodKind.TagMachine, MachineModel machine):
                TagMachine(machine, Visit(arguments["tag"] ?? arguments["tags"]), call);
                return machine;
            case (ApiMethodKind.InventoryMachineField, MachineModel machine):
                WriteMachineField(machine, api.Field ?? "", arguments["value"], call);
                return machine;
            case (ApiMethodKind.Meta, InventoryModel inventory):
                WriteMeta(inventory, arguments);
                return inventory;
            case (ApiMethodKind.FindMachine or ApiMethodKind.FindTag, InventoryModel inventory):
                return FindMember(inventory, api.Kind, arguments["name"]);
            case (ApiMethodKind.GetOrAddMachine, InventoryModel inventory):
                return GetOrAddMachine(inventory, call, arguments);
            case (ApiMethodKind.GetOrAddTag, InventoryModel inventory):
                return FindMember(inventory, ApiMethodKind.FindTag, arguments["name"]) is TagModel tag
                    ? tag
                    : AddTag(inventory, call, arguments);
            case (ApiMethodKind.FindInstance, SectionValue section):
                return FindInstance(section, call, arguments);
            case (ApiMethodKind.Copy, RecordValue record):
                return record.IsCertainIn(_scope.Region) ? record.Snapshot() : AbstractValue.Unknown;
            case (ApiMethodKind.AddInstance, SectionValue section):
                return AddInstance(section, call, arguments);
            case (not ApiMethodKind.Foreign, InstanceModel instance):
                WriteInstance(instance, api, call, arguments);
                return instance;
            default:
                Escape(receiver);
                EscapeArguments(arguments);
                return AbstractValue.Unknown;
        }
    }

    private void EscapeArguments(CallArguments arguments)
    {
        foreach (var argument in arguments.WithoutReceiver)
        {
            Escape(Visit(argument));
        }
    }

    private bool IsCertain(InventoryModel? inventory) => inventory is not null && inventory.Scope == _scope;

    // Only what is surely there is known; whatever else may be found, may be changed.
    private AbstractValue FindMember(InventoryModel inventory, ApiMethodKind kind, IArgumentOperation? argument)
    {
        if (IsCertain(inventory) && Visit(argument) is ConstantValue { Value: string name })
        {
            MemberModel? known = kind == ApiMethodKind.FindTag ? inventory.Tags.Find(tag => tag.Name == name) : inventory.FindMachine(name);
            if (known is not null)
            {
                return known;
            }

            if (!inventory.IsOpen)
            {
                return new ConstantValue(null, argument!.Syntax);
            }
        }

        inventory.Share();
        return AbstractValue.Unknown;
    }

    private AbstractValue GetOrAddMachine(InventoryModel inventory, IInvocationOperation call, CallArguments arguments)
    {
        if (FindMember(inventory, ApiMethodKind.FindMachine, arguments["name"]) is not MachineModel known)
        {
            return AddMachine(inventory, call, arguments, isExternal: false);
        }

        if (arguments["tags"] is { } tags)
        {
            TagMachine(known, Visit(tags), call);
        }

        return known;
    }

    private AbstractValue FindInstance(SectionValue section, IInvocationOperation call, CallArguments arguments)
    {
        var inventory = section.Inventory;
        var module =
            call.TargetMethod.TypeArguments is [INamedTypeSymbol type] ? symbols.Module(type)?.Name
            : arguments["module"] is { } argument ? (Visit(argument) as ConstantValue)?.Value as string
            : null;
        if (
            IsCertain(inventory)
            && Visit(arguments["instance"]) is ConstantValue { Value: string name }
            && (section.Section == Section.Instances || module is not null)
        )
        {
            var known = inventory.Find(section.Section, section.Section == Section.Services ? module : null, name);
            if (known is not null && (module is null || known.ModuleName == module))
            {
                return known;
            }

            if (known is null && !inventory.IsOpen)
            {
                return new ConstantValue(null, call.Syntax);
            }
        }

        inventory.Share();
        return AbstractValue.Unknown;
    }

    private MachineModel AddMachine(InventoryModel inventory, IInvocationOperation call, CallArguments arguments, bool isExternal)
    {
        var (name, syntax) = ReadName(arguments["name"], call);
        var tags = Visit(arguments["tags"]);
        var isCertain = IsCertain(inventory);
        var machine = new MachineModel(isCertain ? inventory : null, name, syntax, isExternal);
        if (isCertain && inventory.Add(machine) is { } first)
        {
            inventory.Duplicates.Add(new("machine", name!, syntax, first));
            machine = first;
        }
        else if (!isCertain)
        {
            inventory.Open();
            machine.Open();
        }

        if (arguments["tags"] is not null)
        {
            TagMachine(machine, tags, call);
        }

        return machine;
    }

    private void TagMachine(MachineModel machine, AbstractValue tags, IInvocationOperation call)
    {
        if (!IsCertain(machine.Inventory))
        {
            Doubt(machine);
            Doubt(tags);
            return;
        }

        machine.Writes.Add(NameOf(call));
        switch (tags)
        {
            case TagModel tag:
                Link(tag, NameOf(call));
                break;
            case ListValue { IsComplete: true } list:
                foreach (var item in list.Items)
                {
                    Link(item.Value, item.Syntax);
                }

                break;
            default:
                machine.Open();
                break;
        }

        void Link(AbstractValue value, SyntaxNode syntax)
        {
            if (value is TagModel tag)
            {
                CheckOwner(tag, machine.Inventory!, syntax);
                machine.Tags.Add(tag);
            }
            else
            {
                machine.Open();
            }
        }
    }

    private TagModel AddTag(InventoryModel inventory, IInvocationOperation call, CallArguments arguments)
    {
        var (name, syntax) = ReadName(arguments["name"], call);
        var machines = arguments["machines"] is { } argument ? Visit(argument) : null;
        if (!IsCertain(inventory))
        {
            inventory.Open();
            var uncertain = new TagModel(null, name, syntax, isBuiltIn: false);
            uncertain.Open();
            return uncertain;
        }

        if (name is not null && inventory.Tags.Find(other => other.Name == name) is { } first)
        {
            inventory.Duplicates.Add(new("tag", name, syntax, first));
            return first;
        }

        var tag = new TagModel(inventory, name, syntax, isBuiltIn: false) { StaticMachines = machines as ListValue };
        if (machines is not (null or ConstantValue { Value: null } or ListValue { IsComplete: true }))
        {
            tag.Open();
        }

        foreach (var item in tag.StaticMachines?.Items ?? [])
        {
            if (item.Value is MemberModel machine)
            {
                CheckOwner(machine, inventory, item.Syntax);
            }
            else
            {
                tag.Open();
            }
        }

        inventory.Tags.Add(tag);
        return tag;
    }

    private void WriteMachineField(MachineModel machine, string field, IArgumentOperation? value, IInvocationOperation call)
    {
        var written = Visit(value).Snapshot();
        if (!IsCertain(machine.Inventory))
        {
            return;
        }

        var syntax = NameOf(call);
        machine.Writes.Add(syntax);
        machine.Fields[field] = machine.Fields.TryGetValue(field, out var first)
            ? (
                Combining.Of(machine.Inventory!, $"'{field}' of {machine.Name ?? "the machine"}", first.Value, written, syntax),
                first.Syntax
            )
            : (written, syntax);
    }

    private void WriteMeta(InventoryModel inventory, CallArguments arguments)
    {
        if (arguments["meta"] is not { } meta)
        {
            return;
        }

        var value = Visit(meta).Snapshot();
        if (!IsCertain(inventory) || inventory.IsOpen)
        {
            return;
        }

        if (inventory.Meta.Count == 0)
        {
            inventory.Meta.Add(new(SettingsPlace.Meta, null, null, value, meta.Syntax));
        }
        else
        {
            inventory.Meta[0].Value = Combining.Of(inventory, "the meta", inventory.Meta[0].Value, value, meta.Syntax);
        }
    }

    private static void CheckOwner(MemberModel member, InventoryModel inventory, SyntaxNode syntax)
    {
        if (member.Inventory is { } owner && owner != inventory && !owner.IsParameter && !inventory.IsParameter)
        {
            inventory.ForeignUses.Add(new(member, syntax));
        }
    }

    private (string? Name, SyntaxNode Syntax) ReadName(IArgumentOperation? argument, IInvocationOperation call) =>
        argument is null ? (null, NameOf(call)) : ((Visit(argument) as ConstantValue)?.Value as string, Value(argument.Syntax));

    /// <summary>The method's name in a call: one link of a chain, not the chain.</summary>
    private static SyntaxNode NameOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: var expression }
            ? expression is MemberAccessExpressionSyntax access
                ? access.Name
                : expression
            : call.Syntax;

    /// <summary>An argument without its name.</summary>
    private static SyntaxNode Value(SyntaxNode argument) =>
        argument is ArgumentSyntax { Expression: var expression } ? expression : argument;
}
