using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>A module's API in one section; the types' names lack the stem, which needs a look at the neighbours.</summary>
/// <param name="All">The settings that hold for all roles (instance-wide, machine-wide): services only.</param>
internal sealed record SectionShape(
    Section Section,
    EquatableArray<RoleShape> Roles,
    SettingsShape All,
    TypesShape Types,
    FieldsShape Fields
)
{
    /// <summary>The names of the members that roles get.</summary>
    public IEnumerable<string> Members =>
        Roles.SelectMany(role =>
            Section
                .RoleMethodEnds()
                .Concat(Fields.Role.Select(property => property.Name))
                .Select(what => $"With{role.Stem}{what}")
                .Append(SectionWords.RoleConstant(role.Stem))
        );
}
