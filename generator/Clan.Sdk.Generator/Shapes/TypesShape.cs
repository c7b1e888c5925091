using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>Generated types that belong together: they share a prefix and their names do not collide.</summary>
internal sealed record TypesShape(EquatableArray<ClassShape> Classes, EquatableArray<EnumShape> Enums)
{
    public IEnumerable<string> Names => Classes.Select(type => type.Name).Concat(Enums.Select(type => type.Name));
}
