using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>What the neighbours must know of a module: who it is and which names it will take up.</summary>
/// <param name="Services">The names of its types in the services section, each without the stem; empty where it is not offered there.</param>
/// <param name="Instances">The same for the instances section.</param>
/// <param name="ServiceMembers">The members of its class, after none of which the class can be named.</param>
/// <param name="InstanceMembers">The same for the instances section.</param>
internal sealed record ModuleKey(
    ModuleIdentity Identity,
    EquatableArray<string> Services,
    EquatableArray<string> Instances,
    EquatableArray<string> ServiceMembers,
    EquatableArray<string> InstanceMembers
)
{
    public static ModuleKey Of(ModuleShape shape) =>
        new(shape.Identity, TypeNames(shape.Services), TypeNames(shape.Instances), Members(shape.Services), Members(shape.Instances));

    public EquatableArray<string> TypeNames(Section section) => section == Section.Services ? Services : Instances;

    public EquatableArray<string> Members(Section section) => section == Section.Services ? ServiceMembers : InstanceMembers;

    private static EquatableArray<string> TypeNames(SectionShape? shape) =>
        shape is null ? default : new[] { "" }.Concat(shape.Types.Names).ToEquatableArray();

    private static EquatableArray<string> Members(SectionShape? shape) => shape is null ? default : shape.Members.ToEquatableArray();
}
