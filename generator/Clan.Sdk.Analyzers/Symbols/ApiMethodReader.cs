using Microsoft.CodeAnalysis;
using static Clan.Sdk.Shared.ApiAttributes;

namespace Clan.Sdk.Analyzers.Symbols;

/// <summary>Tells what a method of the SDK or of generated code does.</summary>
internal sealed class ApiMethodReader(ClanSymbols symbols)
{
    public ApiMethod Read(IMethodSymbol method)
    {
        if (method.GetAttributes().FirstOrDefault(attribute => attribute.IsNamed(ApiAttributes.Writes)) is { } writes)
        {
            return Generated(writes);
        }

        var owner = method.ContainingType;
        return ClanSymbols.Same(owner, symbols.Inventory) ? OfInventory(method)
            : ClanSymbols.Same(owner, symbols.Machine)
                ? new(method.Name is "WithTag" or "WithTags" ? ApiMethodKind.TagMachine : ApiMethodKind.Neutral)
            : ClanSymbols.Same(owner, symbols.Tag) || ClanSymbols.Same(owner, symbols.Member) ? new(ApiMethodKind.Neutral)
            : symbols.IsInstance(owner) ? OfUntyped(method)
            : AddsInstance(method) ? new(ApiMethodKind.AddInstance)
            : IsSection(owner) && (method.Name is "Find" or "Get") ? new(ApiMethodKind.FindInstance)
            : method is { Name: "WithMember" or "WithMemberSettings", IsExtensionMethod: true } && IsSdk(method)
                ? new(ApiMethodKind.UntypedMembers)
            : method is { Name: "Copy", IsExtensionMethod: true } && IsSdk(method) ? new(ApiMethodKind.Copy)
            : method is { Name: "RunAsync" or "Run", IsExtensionMethod: true } && IsSdk(method) ? new(ApiMethodKind.Finish)
            : ApiMethod.Foreign;
    }

    private static ApiMethod Generated(AttributeData writes)
    {
        var kind = writes.EnumName(0) switch
        {
            Part.Members => ApiMethodKind.Members,
            Part.RoleSettings => ApiMethodKind.RoleSettings,
            Part.InstanceSettings => ApiMethodKind.InstanceSettings,
            Part.MachineSettings => ApiMethodKind.MachineSettings,
            Part.Field => ApiMethodKind.Field,
            Part.MachineField => ApiMethodKind.MachineField,
            Part.InventoryMachineField => ApiMethodKind.InventoryMachineField,
            Part.Meta => ApiMethodKind.Meta,
            _ => ApiMethodKind.Foreign,
        };
        return new(kind, writes.Text(WritesArgument.Role), writes.Text(WritesArgument.Field));
    }

    private static ApiMethod OfInventory(IMethodSymbol method) =>
        new(
            method.Name switch
            {
                "AddMachine" => ApiMethodKind.AddMachine,
                "AddExternalMachine" => ApiMethodKind.AddExternalMachine,
                "AddTag" => ApiMethodKind.AddTag,
                "FindMachine" => ApiMethodKind.FindMachine,
                "FindTag" => ApiMethodKind.FindTag,
                "GetOrAddMachine" => ApiMethodKind.GetOrAddMachine,
                "GetOrAddTag" => ApiMethodKind.GetOrAddTag,
                "AddRule" => ApiMethodKind.Neutral,
                "WithValue" => ApiMethodKind.Foreign,
                _ => ApiMethodKind.Finish,
            }
        );

    private static ApiMethod OfUntyped(IMethodSymbol method) =>
        method.Name switch
        {
            "WithRole" => new(ApiMethodKind.UntypedMembers),
            _ when method.Name.StartsWith("With", StringComparison.Ordinal) => new(ApiMethodKind.UntypedSettings),
            _ => new(ApiMethodKind.Neutral),
        };

    private bool AddsInstance(IMethodSymbol method) =>
        method.Name.StartsWith("Add", StringComparison.Ordinal)
        && symbols.IsInstance(method.ReturnType)
        && (
            IsSection(method.ContainingType)
            || (
                method.IsExtensionMethod
                && IsSection(method.Parameters[0].Type)
                && symbols.Module((INamedTypeSymbol)method.ReturnType) is not null
            )
        );

    private bool IsSection(ITypeSymbol type) =>
        ClanSymbols.Same(type, symbols.ServicesSection) || ClanSymbols.Same(type, symbols.InstancesSection);

    private static bool IsSdk(IMethodSymbol method) => method.ContainingAssembly.Name.StartsWith("Clan.Sdk", StringComparison.Ordinal);
}
