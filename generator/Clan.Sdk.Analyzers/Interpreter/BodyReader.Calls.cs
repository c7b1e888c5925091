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
