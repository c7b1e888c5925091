using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;
using static Clan.Sdk.Shared.ApiAttributes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits the methods of a whole instance: settings for all its machines, and the fields that the inventory schema gives it.</summary>
internal sealed class InstanceMethods(ModuleClass module)
{
    public IEnumerable<Action<SourceWriter>> All() =>
        AllSettings()
            .Concat(
                module.Shape.Fields.Instance.Select<PropertyShape, Action<SourceWriter>>(field => writer => InstanceField(writer, field))
            )
            .Concat(
                module.Shape.Section == Section.Services
                    ? module.Shape.Fields.Machine.Select<PropertyShape, Action<SourceWriter>>(field =>
                        writer => MachineField(writer, field)
                    )
                    : []
            );

    private void InstanceField(SourceWriter writer, PropertyShape field) =>
        module.Setter(
            writer,
            FieldText.Documentation(field, "the instance"),
            Names.Writes(Part.Field, null, field.Model.Name),
            $"With{field.Name}({TypeSyntax.Optional(field, module.FieldOwner)} value",
            "Set(",
            FieldText.Argument(field, module.FieldOwner),
            field.Model.Name
        );

    private void MachineField(SourceWriter writer, PropertyShape field) =>
        module.Setter(
            writer,
            FieldText.Documentation(field, "a machine in the instance", Docs.Parameter("machine", "The machine.")),
            Names.Writes(Part.MachineField, null, field.Model.Name),
            $"WithMachine{field.Name}({Names.Sdk}Machine machine, {TypeSyntax.Optional(field, module.FieldOwner)} value",
            "SetMachine(machine, ",
            FieldText.Argument(field, module.FieldOwner),
            field.Model.Name
        );

    private IEnumerable<Action<SourceWriter>> AllSettings()
    {
        if (!module.Shape.All.Exist)
        {
            yield break;
        }

        var type = module.SettingsType(module.Shape.All);
        yield return writer =>
            module.Setter(
                writer,
                Docs.Method(
                    "Sets the config of all machines of the instance, whatever their role.",
                    "",
                    Docs.Parameter("config", "The values; what is left out keeps its default.")
                ),
                Names.Writes(Part.InstanceSettings, null),
                $"WithConfig({type} config",
                "Set(",
                module.SettingsKey,
                "config"
            );
        yield return writer =>
            module.Setter(
                writer,
                Docs.Method(
                    "Sets the config of one machine of the instance, whatever its roles.",
                    "",
                    Docs.Parameter("machine", "The machine."),
                    Docs.Parameter("config", "The values; what is left out keeps its default.")
                ),
                Names.Writes(Part.MachineSettings, null),
                $"WithMachineConfig({Names.Sdk}Machine machine, {type} config",
                "SetMachine(machine, ",
                module.SettingsKey,
                "config"
            );
    }
}
