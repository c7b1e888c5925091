using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Inputs;
using Clan.Sdk.Generator.Naming;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>Makes a module's API of its definition.</summary>
internal static class ModuleShaper
{
    private const string UsableFeature = "inventory";

    public static ModuleShape Shape(DefinedModule module, SchemaShape schemas, GeneratedSections sections)
    {
        var model = module.Model;
        return new(
            new(model.Section, model.Input, model.Name, module.IsBuiltIn),
            model,
            IsOffered(Section.Services) ? Shape(model, Section.Services, schemas.Services) : null,
            IsOffered(Section.Instances) ? Shape(model, Section.Instances, schemas.Instances) : null
        );

        // A module that no inventory can use gets no AddX, so that using it is the compiler's error and not Nix's.
        bool IsOffered(Section section) =>
            sections.Allow(section, model.Section)
            && model.Roles.Count > 0
            && (section != Section.Services || model.Features.Contains(UsableFeature));
    }

    /// <summary>The names a module's class may take, the best first.</summary>
    public static IReadOnlyList<string> StemCandidates(ModuleIdentity identity, Section section)
    {
        var name = Identifier.Pascal(identity.Name);
        var input = identity.Input is null ? null : Identifier.Pascal(identity.Input);
        return NameRequest.Ordered(
            name,
            name is null || input is null ? null : $"{name}From{input}",
            name is null ? null : name + section.Noun(),
            Identifier.Lossless(identity.Name, identity.Input)
        );
    }

    private static SectionShape Shape(ModuleModel model, Section section, FieldsShape fields)
    {
        var stems = RoleStems(model.Roles, section, fields);
        var parameters = Parameters(model.Roles);
        var candidates = StemCandidates(new(model.Section, model.Input, model.Name, IsBuiltIn: false), section);
        var types = new TypesBuilder(candidates);
        var roles = model.Roles.Select(
            (role, i) =>
                new RoleShape(
                    role.Name,
                    stems[i],
                    parameters[i],
                    role.Description,
                    role.Minimum,
                    role.Maximum,
                    RoleSettings(types, role, stems[i], section)
                )
        );
        var shapes = roles.ToEquatableArray();
        var all = section == Section.Services ? AllSettings(types, model.Roles) : new(IsOpen: false, ClassName: null);
        return new(section, shapes, all, types.Build().Types, fields);
    }

    private static SettingsShape RoleSettings(TypesBuilder types, RoleModel role, string stem, Section section)
    {
        if (role.Settings is not { Properties.Count: > 0 } settings)
        {
            return new(IsOpen: role.Settings is null or { IsOpen: true }, ClassName: null);
        }

        var name = stem + section.SettingsWord();
        types.AddRoot(name, [role.Name], $"The {section.SettingsKey()} of the role {XmlText.Code(role.Name)}.", settings);
        return new(IsOpen: false, name);
    }

    private static SettingsShape AllSettings(TypesBuilder types, EquatableArray<RoleModel> roles)
    {
        var union = RoleUnion.Of(roles);
        if (union is not { Properties.Count: > 0 })
        {
            return new(IsOpen: union is null or { IsOpen: true }, ClassName: null);
        }

        types.AddRoot(
            "Config",
            [],
            "The config of an instance or of one machine in it: the options of all roles.",
            union,
            RoleUnion.Declaring(roles)
        );
        return new(IsOpen: false, "Config");
    }

    private static string[] RoleStems(EquatableArray<RoleModel> roles, Section section, FieldsShape fields)
    {
        IEnumerable<string> Members(string stem) =>
            section
                .RoleMethodEnds()
                .Concat(fields.Role.Select(field => field.Name))
                .Concat(section == Section.Instances ? MachineFields(fields) : [])
                .Select(end => $"With{stem}{end}")
                .Append(SectionWords.RoleConstant(stem));

        var requests = roles
            .Select(role =>
            {
                var name = Identifier.Pascal(role.Name);
                return new NameRequest(
                    role.Name.Length,
                    NameRequest.Ordered(
                        name,
                        name is null ? null : name + "Role",
                        Identifier.Verbatim(role.Name),
                        Identifier.Lossless(role.Name)
                    ),
                    Members
                );
            })
            .ToArray();
        return CollisionPass.Assign(requests, FixedMethods(section, fields), StringComparer.Ordinal);
    }

    private static IEnumerable<string> FixedMethods(Section section, FieldsShape fields) =>
        (section == Section.Services ? new[] { "Config", "MachineConfig" }.Concat(MachineFields(fields)) : [])
            .Concat(fields.Instance.Select(field => field.Name))
            .Select(end => "With" + end);

    // Under instances a machine's fields belong to a role.
    private static IEnumerable<string> MachineFields(FieldsShape fields) => fields.Machine.Select(field => "Machine" + field.Name);

    // Only a role that needs a machine is a parameter of AddX.
    private static string?[] Parameters(EquatableArray<RoleModel> roles)
    {
        var required = Enumerable.Range(0, roles.Count).Where(i => roles[i].Minimum > 0).ToArray();
        var requests = required
            .Select(i =>
            {
                var name = Identifier.Camel(roles[i].Name);
                return new NameRequest(
                    roles[i].Name.Length,
                    NameRequest.Ordered(name, name is null ? null : name + "Role", Identifier.Lossless(roles[i].Name))
                );
            })
            .ToArray();
        var names = CollisionPass.Assign(requests, ["services", "instances", "instance", "input", "file", "line"], StringComparer.Ordinal);
        var parameters = new string?[roles.Count];
        for (var i = 0; i < required.Length; i++)
        {
            parameters[required[i]] = names[i];
        }

        return parameters;
    }
}
