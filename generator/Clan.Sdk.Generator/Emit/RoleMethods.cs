using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;
using static Clan.Sdk.Shared.ApiAttributes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits the members that a role gives a module: its name, methods for its members and their settings, and for the fields that the inventory schema gives it.</summary>
internal sealed class RoleMethods(ModuleClass module)
{
    public IEnumerable<Action<SourceWriter>> Of(RoleShape role)
    {
        yield return writer => Constant(writer, role);
        yield return writer => OneMember(writer, role);
        yield return writer => SeveralMembers(writer, role);
        if (module.Shape.Section == Section.Instances)
        {
            yield return writer => TagList(writer, role);
        }

        if (role.Settings.Exist)
        {
            yield return writer => RoleSettings(writer, role);
        }

        foreach (var field in module.Shape.Fields.Role)
        {
            yield return writer => RoleField(writer, role, field);
        }

        if (module.Shape.Section == Section.Instances)
        {
            foreach (var field in module.Shape.Fields.Machine)
            {
                yield return writer => MachineField(writer, role, field);
            }
        }
    }

    private static void Constant(SourceWriter writer, RoleShape role) =>
        writer.Lines(
            $"""
            {Docs.Summary($"The role {XmlText.Code(role.Name)}, where a role is said by its name. {Description(role)}".TrimEnd())}
            public const string {SectionWords.RoleConstant(role.Stem)} = {Literal.Text(role.Name)};
            """
        );

    private void OneMember(SourceWriter writer, RoleShape role)
    {
        var hasSettings = module.Shape.Section == Section.Instances && role.Settings.Exist;
        string[] parameters = hasSettings
            ?
            [
                Docs.Parameter("member", "The machine, or the tag."),
                Docs.Parameter("settings", "Settings of this machine, or of the machines of this tag; null for none of its own."),
            ]
            : [Docs.Parameter("member", "The machine, or the tag.")];
        var value =
            module.Shape.Section == Section.Services ? ""
            : !hasSettings ? $"default({Names.ClanValue}), "
            : "settings, ";
        writer.Lines(
            $$"""
            {{Docs.Method(
                $"Gives a machine, or every machine of a tag, the role {XmlText.Code(role.Name)}. {Said(role)}",
                Limits(role),
                parameters
            )}}
            {{Names.Writes(Part.Members, role.Name)}}
            public {{module.Name}} With{{role.Stem}}({{Names.Sdk}}Member member, {{(
                hasSettings ? module.SettingsType(role.Settings) + "? settings = null, " : ""
            )}}{{Names.Caller}})
            {
                AddMember({{Literal.Text(role.Name)}}, member, {{value}}{{Names.At}});
                return this;
            }
            """
        );
    }

    private void SeveralMembers(SourceWriter writer, RoleShape role) =>
        writer.Lines(
            $$"""
        {{Docs.Method(
            $"Gives several machines and tags the role {XmlText.Code(role.Name)}. {Said(role)}",
            Limits(role),
            Docs.Parameter("members", "The machines and tags, in the order they are to be written."))}}
        {{Names.Writes(Part.Members, role.Name)}}
        public {{module.Name}} With{{role.Stem}}(global::System.Collections.Generic.IEnumerable<{{Names.Sdk}}Member> members, {{Names.Caller}})
        {
            AddMembers({{Literal.Text(role.Name)}}, members, {{Names.At}});
            return this;
        }
        """
        );

    private void TagList(SourceWriter writer, RoleShape role) =>
        writer.Lines(
            $$"""
        {{Docs.Method(
            $"Gives the machines of several tags the role {XmlText.Code(role.Name)}, as a list of names: {XmlText.Code($"roles.{role.Name}.tags")}. {Said(role)}",
            $"Tags with settings of their own are given with <c>With{role.Stem}</c>; a role takes one form or the other.",
            Docs.Parameter("tags", "The tags, in the order they are to be written."))}}
        {{Names.Writes(Part.Members, role.Name)}}
        public {{module.Name}} With{{role.Stem}}Tags(global::System.Collections.Generic.IEnumerable<{{Names.Sdk}}Tag> tags, {{Names.Caller}})
        {
            AddTagList({{Literal.Text(role.Name)}}, tags, {{Names.At}});
            return this;
        }
        """
        );

    private void RoleSettings(SourceWriter writer, RoleShape role) =>
        module.Setter(
            writer,
            Docs.Method(
                $"Sets the {module.SettingsKey} of all machines in the role {XmlText.Code(role.Name)}.{module.Page}",
                "",
                Docs.Parameter(module.SettingsKey, "The values; what is left out keeps its default.")
            ),
            Names.Writes(Part.RoleSettings, role.Name),
            $"With{role.Stem}{module.SettingsWord}({module.SettingsType(role.Settings)} {module.SettingsKey}",
            "Set(",
            module.SettingsKey,
            "roles",
            role.Name,
            module.SettingsKey
        );

    private void RoleField(SourceWriter writer, RoleShape role, PropertyShape field) =>
        module.Setter(
            writer,
            FieldText.Documentation(field, $"the role {XmlText.Code(role.Name)}"),
            Names.Writes(Part.Field, role.Name, field.Model.Name),
            $"With{role.Stem}{field.Name}({TypeSyntax.Optional(field, module.FieldOwner)} value",
            "Set(",
            FieldText.Argument(field, module.FieldOwner),
            "roles",
            role.Name,
            field.Model.Name
        );

    private void MachineField(SourceWriter writer, RoleShape role, PropertyShape field) =>
        module.Setter(
            writer,
            FieldText.Documentation(
                field,
                $"a machine in the role {XmlText.Code(role.Name)}",
                Docs.Parameter("machine", "The machine, which holds the role by this.")
            ),
            Names.Writes(Part.MachineField, role.Name, field.Model.Name),
            $"With{role.Stem}Machine{field.Name}({Names.Sdk}Machine machine, {TypeSyntax.Optional(field, module.FieldOwner)} value",
            $"SetMachine({Literal.Text(role.Name)}, machine, ",
            FieldText.Argument(field, module.FieldOwner),
            field.Model.Name
        );

    private string Said(RoleShape role) => (Description(role) + module.Page).Trim();

    private static string Description(RoleShape role) => XmlText.Sentence(role.Description, "");

    private static string Limits(RoleShape role) =>
        (role.Minimum ?? 0, role.Maximum) switch
        {
            (1, 1) => "Exactly one machine.",
            (> 0 and var minimum, { } maximum) when minimum == maximum => $"Exactly {Literal.Integer(minimum)} machines.",
            (> 0 and var minimum, { } maximum) => $"From {Literal.Integer(minimum)} to {Literal.Integer(maximum)} machines.",
            (> 0 and var minimum, null) => $"At least {Literal.Integer(minimum)} machines.",
            (_, { } maximum) => $"At most {Literal.Integer(maximum)} machines.",
            _ => "",
        };
}
