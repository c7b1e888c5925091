using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Symbols;

/// <summary>Reads the attributes that generated code carries for the analyzers.</summary>
internal static class AttributeReading
{
    public static bool IsNamed(this AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type
        && type.Name == name + "Attribute"
        && type.ContainingNamespace is { Name: "CompilerServices", ContainingNamespace: { Name: "Sdk", ContainingNamespace.Name: "Clan" } };

    public static string? Text(this AttributeData attribute, string argument) => attribute.Named(argument).Value as string;

    public static bool Flag(this AttributeData attribute, string argument) => attribute.Named(argument).Value is true;

    public static long? Integer(this AttributeData attribute, string argument) =>
        attribute.Named(argument).Value switch
        {
            int value => value,
            long value => value,
            _ => null,
        };

    public static IReadOnlyList<string> Texts(this AttributeData attribute, string argument) =>
        attribute.Named(argument) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value.Value as string ?? "").ToArray()
            : [];

    public static string TextAt(this AttributeData attribute, int index) => At(attribute, index).Value as string ?? "";

    public static long? IntegerAt(this AttributeData attribute, int index) => At(attribute, index).Value is int value ? value : null;

    /// <summary>The name of an enumeration's member.</summary>
    public static string? EnumName(this AttributeData attribute, int index)
    {
        var constant = At(attribute, index);
        return constant
            .Type?.GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value))
            ?.Name;
    }

    private static TypedConstant At(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index] : default;

    private static TypedConstant Named(this AttributeData attribute, string argument) =>
        attribute.NamedArguments.FirstOrDefault(named => named.Key == argument).Value;
}
