using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>Explanations as one JSON object (docs/schemas/explain.schema.json).</summary>
internal sealed class ExplanationJson(NixJsonWriter json)
{
    public static void Write(
        Stream output,
        IReadOnlyList<string> asked,
        IReadOnlyList<Explanation> found,
        IEnumerable<Diagnostic> diagnostics
    )
    {
        using var json = new NixJsonWriter(output, indented: true);
        var explanations = new ExplanationJson(json);
        json.Object(
            null,
            () =>
            {
                json.List("asked", asked, json.String);
                json.List("explanations", found, explanations.Write);
                json.List("diagnostics", diagnostics, diagnostic => DiagnosticJson.Write(json, diagnostic));
            }
        );
        json.NewLine();
        json.Flush();
    }

    private void Write(Explanation explanation) =>
        json.Object(
            null,
            () =>
            {
                switch (explanation)
                {
                    case MachineExplanation machine:
                        WriteMachine(machine);
                        break;
                    case PlaceExplanation place:
                        WritePlace(place);
                        break;
                    case SettingExplanation setting:
                        WriteSetting(setting);
                        break;
                    case TagExplanation tag:
                        WriteTag(tag);
                        break;
                    case InstanceExplanation instance:
                        WriteInstance(instance);
                        break;
                    case ModuleExplanation module:
                        WriteModule(module);
                        break;
                }
            }
        );

    private void WriteMachine(MachineExplanation machine)
    {
        Start("machine", machine.Name, machine.Location);
        json.List("tags", machine.Tags, WriteTag);
        json.List("fields", machine.Fields, WriteField);
        json.List(
            "modules",
            machine.Modules,
            module =>
                json.Object(
                    null,
                    () =>
                    {
                        json.Text("module", module.Module);
                        json.List("roles", module.Roles, WriteRole);
                        WriteSettings(module.Settings);
                    }
                )
        );
        WriteFindings(machine);
    }

    private void WritePlace(PlaceExplanation place)
    {
        Start("place", place.Name, place.Location);
        json.Text("machine", place.Machine);
        json.Text("module", place.Module);
        json.List("roles", place.Roles, WriteRole);
        WriteSettings(place.Settings);
        WriteFindings(place);
    }

    private void WriteSetting(SettingExplanation setting)
    {
        Start("setting", setting.Name, setting.Location);
        json.Text("machine", setting.Machine);
        json.List("fields", setting.Fields, WriteField);
        json.List(
            "places",
            setting.Places,
            place =>
                json.Object(
                    null,
                    () =>
                    {
                        json.Text("place", place.Place);
                        json.List("settings", place.Settings, Write);
                    }
                )
        );
        WriteFindings(setting);
    }

    private void WriteTag(TagExplanation tag)
    {
        Start("tag", tag.Name, tag.Location);
        json.List(
            "machines",
            tag.Machines,
            machine => Named("machine", machine.Machine, () => json.List("origins", machine.Origins, Write))
        );
        json.List(
            "roles",
            tag.Roles,
            role =>
                json.Object(
                    null,
                    () =>
                    {
                        WriteNames(role.Role, role.Instance);
                        json.Place("at", role.Tag.Location);
                        json.Value("settings", role.Tag.Settings);
                    }
                )
        );
        WriteFindings(tag);
    }

    private void WriteInstance(InstanceExplanation instance)
    {
        Start("instance", instance.Name, instance.Location);
        json.Text("module", instance.Module);
        json.Optional("input", instance.Input);
        json.List(
            "roles",
            instance.Roles,
            role =>
                json.Object(
                    null,
                    () =>
                    {
                        json.Text("role", role.Role.Role);
                        json.Place("at", role.Role.Location);
                        json.List(
                            "members",
                            role.Members,
                            member => Named("machine", member.Machine, () => json.List("reasons", member.Reasons, Write))
                        );
                        json.ExtraModules(role.ExtraModules);
                        json.List(
                            "undeclared",
                            role.Undeclared,
                            name => Named("machine", name.Name, () => json.Place("at", name.Location))
                        );
                    }
                )
        );
        WriteFindings(instance);
    }

    private void WriteModule(ModuleExplanation module)
    {
        Start("module", module.Name, module.Location);
        json.Optional("input", module.Input);
        json.List("instances", module.Instances, Write);
        WriteFindings(module);
    }

    private void WriteRole(RoleOfMachine role) =>
        json.Object(
            null,
            () =>
            {
                WriteNames(role.Role, role.Instance);
                json.Boolean("held", role is HeldRole);
                if (role is HeldRole held)
                {
                    json.List("reasons", held.Reasons, Write);
                    json.ExtraModules(held.ExtraModules);
                    WriteSettings(held.Settings);
                }
                else if (role is MissingRole missing)
                {
                    json.List("tagsThatWould", missing.Tags, tag => Named("tag", tag.Name, () => json.Place("at", tag.Location)));
                    json.List("listedAt", missing.Path, json.String);
                }
            }
        );

    private void WriteNames(RoleUse role, string instance)
    {
        json.Text("instance", instance);
        json.Text("module", role.Module);
        json.Text("role", role.Role);
    }

    private void Write(Reason reason) =>
        json.Object(
            null,
            () =>
            {
                json.Place("at", reason.Location);
                if (reason.Tag is { } tag)
                {
                    json.Text("tag", tag.Name);
                    json.List("origins", tag.Origins, Write);
                }
                else
                {
                    json.Boolean("listed", true);
                }
            }
        );

    private void WriteTag(CarriedTag tag) => Named("tag", tag.Name, () => json.List("origins", tag.Origins, Write));

    private void Write(TagOrigin origin) =>
        json.Object(
            null,
            () =>
            {
                json.Text("by", origin.Kind.ToString().ToLowerInvariant());
                json.Place("at", origin.Location);
            }
        );

    private void WriteField(MachineField field) =>
        json.Object(
            null,
            () =>
            {
                json.List("path", field.Path, json.String);
                json.Value("value", field.Value);
                json.Place("at", field.Location);
            }
        );

    // Null where errors keep the settings from having a value, left out where there are none to say.
    private void WriteSettings(ExplainedSettings? settings)
    {
        if (settings is { HasErrors: true })
        {
            json.Name("settings");
            json.Null();
        }
        else if (settings is not null)
        {
            json.List("settings", settings.All, Write);
        }
    }

    private void Write(ExplainedSetting setting) =>
        json.Object(
            null,
            () =>
            {
                json.List("path", setting.Path, json.String);
                json.Value("value", setting.Value);
                json.Boolean("isDefault", setting.IsDefault);
                json.List("origins", setting.Origins, json.Origin);
                json.List("overridden", setting.Overridden, json.Origin);
            }
        );

    private void WriteFindings(Explanation explanation) =>
        json.List("findings", explanation.Findings, finding => DiagnosticJson.Write(json, finding));

    private void Start(string kind, string name, SourceLocation place)
    {
        json.Text("kind", kind);
        json.Text("name", name);
        json.Place("at", place);
    }

    private void Named(string what, string name, Action more) =>
        json.Object(
            null,
            () =>
            {
                json.Text(what, name);
                more();
            }
        );
}
