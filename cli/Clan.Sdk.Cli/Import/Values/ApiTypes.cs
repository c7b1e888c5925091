using Clan.Sdk.Generator.Naming;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Cli.Import.Values;

/// <summary>Generated types that belong together, as a program refers to them.</summary>
/// <param name="Shape">The types.</param>
/// <param name="Namespace">Their namespace.</param>
/// <param name="Prefix">What all their names begin with.</param>
/// <param name="NamesInUse">Collects the namespaces that the program has to use.</param>
internal sealed record ApiTypes(TypesShape Shape, string Namespace, string Prefix, TypeReferences NamesInUse)
{
    public ClassShape Class(string name) => Shape.Classes.First(type => type.Name == name);

    /// <summary>A member of an enumeration, such as <c>MachineClass.Darwin</c>; null where it has no such value.</summary>
    public string? Member(string enumeration, string wire)
    {
        var type = Shape.Enums.First(candidate => candidate.Name == enumeration);
        return type.Members.FirstOrDefault(member => member.Wire == wire) is { } member
            ? $"{NamesInUse.Refer(Namespace, Prefix + enumeration)}.{Identifier.Source(member.Name)}"
            : null;
    }
}
