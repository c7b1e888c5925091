using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits the class of a module's instances in one section: a method for each role and field.</summary>
internal sealed class ModuleClassEmitter(ModuleModel module, SectionShape shape, Owner owner)
{
    private readonly string _class = owner.Declare("");
    private readonly Owner _fieldOwner = new(shape.Section.Namespace(), shape.Section.Noun());

    private string Interface => $"{Names.CompilerServices}IModuleInstance<{_class}>";

    private string SettingsKey => shape.Section.SettingsKey();

    private string SettingsWord => shape.Section.SettingsWord();

    public void Emit(SourceFiles files) =>
        files.AddClass(
            owner.Namespace,
            Head(),
            files.Modifier + " sealed",
            "class " + _class,
            $" : {Names.Sdk}{(shape.Section == Section.Services ? "ServiceInstance" : "ModuleInstance")}, {Interface}",
            new Action<SourceWriter>[] { Constructor }
                .Concat(shape.Roles.SelectMany(RoleMembers))
                .Concat(AllSettings())
                .Concat(shape.Fields.Instance.Select<PropertyShape, Action<SourceWriter>>(field => writer => InstanceField(writer, field)))
                .Concat(shape.Fields.Machine.Select<PropertyShape, Action<SourceWriter>>(field => writer => MachineField(writer, field)))
                .Concat(SettingsEmitter.WireMethods(FieldsWithMethods(), shape.Fields.Types, _fieldOwner))
        );

    private IEnumerable<PropertyShape> FieldsWithMethods() => shape.Fields.Instance.Concat(shape.Fields.Role).Concat(shape.Fields.Machine);

    private string Head()
    {
        var lines = new List<string>
        {
            Docs.Summary(XmlText.Sentence(module.Description, $"An instance of the module {XmlText.Code(module.Name)}.")),
            Names.GeneratedCode,
            $"[{Names.CompilerServices}ModuleApi({Literal.Text(shape.Section.Name())}, {Literal.Text(module.Name)}{Origin()})]",
        };
        if (module.MaximumInstances is { } instances)
        {
            lines.Add($"[{Names.CompilerServices}InstanceConstraint({Limit(instances)})]");
        }

        lines.AddRange(shape.Roles.Where(role => role.Minimum > 0 || role.Maximum is not null).Select(Constraint));
        return string.Join("\n", lines);
    }

    private string Origin() =>
        (module.Input is { } input ? $", Input = {Literal.Text(input)}" : "")
        + (
            module.AlsoDeclares.Count > 0
                ? $", AlsoDeclares = new[] {{ {string.Join(", ", module.AlsoDeclares.Select(Literal.Text))} }}"
                : ""
        );

    private static string Constraint(RoleShape role)
    {
        var arguments = new List<string> { Literal.Text(role.Name) };
        if (role.Minimum > 0)
        {
            arguments.Add($"Min = {Limit(role.Minimum.Value)}");
        }

        if (role.Maximum is { } maximum)
        {
            arguments.Add($"Max = {Limit(maximum)}");
        }

        return $"[{Names.CompilerServices}RoleConstraint({string.Join(", ", arguments)})]";
    }

    private static string Limit(long value) => Literal.Integer(Math.Max(int.MinValue, Math.Min(int.MaxValue, value)));

    private void Constructor(SourceWriter writer) =>
        writer.Lines(
            $$"""
            internal {{_class}}({{Names.InstancePlace}} place)
                : base(place)
            {
            }

            static {{_class}} {{Interface}}.At({{Names.InstancePlace}} place) => new(place);
            """
        );

    private IEnumerable<Action<SourceWriter>> RoleMembers(RoleShape role)
    {
        yield return writer => OneMember(writer, role);
        yield return writer => SeveralMembers(writer, role);
        if (shape.Section == Section.Instances)
        {
            yield return writer => TagList(writer, role);
        }

        if (role.Settings.Exist)
        {
            yield return writer => RoleSettings(writer, role);
        }

        foreach (var field in shape.Fields.Role)
        {
            yield return writer => RoleField(writer, role, field);
        }
    }

    private void OneMember(SourceWriter writer, RoleShape role)
    {
        var hasSettings = shape.Section == Section.Instances && role.Settings.Exist;
        string[] parameters = hasSettings
            ?
            [
                Docs.Parameter("member", "The machine, or the tag."),
                Docs.Parameter("settings", "Settings of this machine, or of the machines of this tag; null for none of its own."),
            ]
            : [Docs.Parameter("member", "The machine, or the tag.")];
        var value =
            shape.Section == Section.Services ? ""
            : !hasSettings ? $"default({Names.ClanValue}), "
            : "settings, ";
        writer.Lines(
            $$"""
            {{Docs.Method(
                $"Gives a machine, or every machine of a tag, the role {XmlText.Code(role.Name)}. {Description(role)}",
                Limits(role),
                parameters
            )}}
            {{Writes("Members", role.Name)}}
            public {{_class}} With{{role.Stem}}({{Names.Sdk}}Member member, {{(
                hasSettings ? SettingsType(role.Settings) + "? settings = null, " : ""
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
            $"Gives several machines and tags the role {XmlText.Code(role.Name)}. {Description(role)}",
            Limits(role),
            Docs.Parameter("members", "The machines and tags, in the order they are to be written."))}}
        {{Writes("Members", role.Name)}}
        public {{_class}} With{{role.Stem}}(global::System.Collections.Generic.IEnumerable<{{Names.Sdk}}Member> members, {{Names.Caller}})
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
            $"Gives the machines of several tags the role {XmlText.Code(role.Name)}, as a list of names: {XmlText.Code($"roles.{role.Name}.tags")}. {Description(role)}",
            $"Tags with settings of their own are given with <c>With{role.Stem}</c>; a role takes one form or the other.",
            Docs.Parameter("tags", "The tags, in the order they are to be written."))}}
        {{Writes("Members", role.Name)}}
        public {{_class}} With{{role.Stem}}Tags(global::System.Collections.Generic.IEnumerable<{{Names.Sdk}}Tag> tags, {{Names.Caller}})
        {
            AddTagList({{Literal.Text(role.Name)}}, tags, {{Names.At}});
            return this;
        }
        """
        );

    private void RoleSettings(SourceWriter writer, RoleShape role) =>
        Setter(
            writer,
            Docs.Method(
                $"Sets the {SettingsKey} of all machines in the role {XmlText.Code(role.Name)}.",
                "",
                Docs.Parameter(SettingsKey, "The values; what is left out keeps its default.")
            ),
            Writes("RoleSettings", role.Name),
            $"With{role.Stem}{SettingsWord}({SettingsType(role.Settings)} {SettingsKey}",
            "Set(",
            SettingsKey,
            "roles",
            role.Name,
            SettingsKey
        );

    private void RoleField(SourceWriter writer, RoleShape role, PropertyShape field) =>
        Setter(
            writer,
            FieldText.Documentation(field, $"the role {XmlText.Code(role.Name)}"),
            Writes("Field", role.Name, field.Model.Name),
            $"With{role.Stem}{field.Name}({TypeSyntax.Optional(field, _fieldOwner)} value",
            "Set(",
            FieldText.Argument(field, _fieldOwner),
            "roles",
            role.Name,
            field.Model.Name
        );

    private void InstanceField(SourceWriter writer, PropertyShape field) =>
        Setter(
            writer,
            FieldText.Documentation(field, "the instance"),
            Writes("Field", null, field.Model.Name),
            $"With{field.Name}({TypeSyntax.Optional(field, _fieldOwner)} value",
            "Set(",
            FieldText.Argument(field, _fieldOwner),
            field.Model.Name
        );

    private void MachineField(SourceWriter writer, PropertyShape field) =>
        Setter(
            writer,
            FieldText.Documentation(field, "a machine in the instance", Docs.Parameter("machine", "The machine.")),
            Writes("MachineField", null, field.Model.Name),
            $"WithMachine{field.Name}({Names.Sdk}Machine machine, {TypeSyntax.Optional(field, _fieldOwner)} value",
            "SetMachine(machine, ",
            FieldText.Argument(field, _fieldOwner),
            field.Model.Name
        );

    private IEnumerable<Action<SourceWriter>> AllSettings()
    {
        if (!shape.All.Exist)
        {
            yield break;
        }

        var type = SettingsType(shape.All);
        yield return writer =>
            Setter(
                writer,
                Docs.Method(
                    "Sets the config of all machines of the instance, whatever their role.",
                    "",
                    Docs.Parameter("config", "The values; what is left out keeps its default.")
                ),
                Writes("InstanceSettings", null),
                $"WithConfig({type} config",
                "Set(",
                SettingsKey,
                "config"
            );
        yield return writer =>
            Setter(
                writer,
                Docs.Method(
                    "Sets the config of one machine of the instance, whatever its roles.",
                    "",
                    Docs.Parameter("machine", "The machine."),
                    Docs.Parameter("config", "The values; what is left out keeps its default.")
                ),
                Writes("MachineSettings", null),
                $"WithMachineConfig({Names.Sdk}Machine machine, {type} config",
                "SetMachine(machine, ",
                SettingsKey,
                "config"
            );
    }

    private void Setter(
        SourceWriter writer,
        string documentation,
        string attribute,
        string signature,
        string set,
        string value,
        params string[] path
    )
    {
        writer.Lines(
            $$"""
            {{documentation}}
            {{attribute}}
            public {{_class}} {{signature}}, {{Names.Caller}})
            {
                {{set}}{{Names.At}}, {{value}}, [{{string.Join(", ", path.Select(Literal.Text))}}]);
                return this;
            }
            """
        );
    }

    private string SettingsType(SettingsShape settings) => settings.IsOpen ? Names.ClanValue : owner.Refer(settings.ClassName!);

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

    private static string Writes(string part, string? role, string? field = null) =>
        $"[{Names.CompilerServices}Writes({Names.CompilerServices}InventoryPart.{part}{(role is null ? "" : $", Role = {Literal.Text(role)}")}{(field is null ? "" : $", Field = {Literal.Text(field)}")})]";
}
