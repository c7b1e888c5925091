using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clan.Sdk.Analyzers.Interpreter;

/// <content>Calls that make, find or change machines and tags.</content>
internal sealed partial class BodyReader
{
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

    private static void CheckOwner(MemberModel member, InventoryModel inventory, SyntaxNode syntax)
    {
        if (member.Inventory is { } owner && owner != inventory && !owner.IsParameter && !inventory.IsParameter)
        {
            inventory.ForeignUses.Add(new(member, syntax));
        }
    }
}
