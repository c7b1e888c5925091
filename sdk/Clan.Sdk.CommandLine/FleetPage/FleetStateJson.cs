using Clan.Sdk.CommandLine.Changes;
using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>One state of a fleet in the page's document: machines, tags, instances, settings and findings, with what <c>explain</c> says of each.</summary>
internal sealed class FleetStateJson
{
    private readonly NixJsonWriter _json;
    private readonly FleetState _state;
    private readonly ExplainedFleet? _fleet;
    private readonly Explainer? _explainer;
    private readonly SettingSets _settings = new();

    private FleetStateJson(NixJsonWriter json, FleetState state)
    {
        _json = json;
        _state = state;
        _fleet = state.Fleet;
        _explainer = _fleet is null ? null : new(_fleet);
    }

    private bool IsServices => _fleet is { IsServices: true };

    /// <summary>Writes the state's properties into the object that is open.</summary>
    public static void Write(NixJsonWriter json, FleetState state) => new FleetStateJson(json, state).Write();

    private void Write()
    {
        _json.List("findings", Finding.InReadingOrder(_state.Name, _state.Resolved.Diagnostics), WriteFinding);
        var instances = (_fleet?.Roles ?? [])
            .GroupBy(role => (role.Module, role.Instance))
            .OrderBy(instance => instance.Key.Instance, Utf8Order.Comparer)
            .ThenBy(instance => instance.Key.Module, Utf8Order.Comparer);
        _json.List("instances", instances, instance => WriteInstance(_explainer!.Instance(instance)));
        _json.List("machines", _fleet?.Resolved.Machines ?? [], WriteMachine);
        _json.List("tags", _fleet?.Tags ?? [], tag => WriteTag(_explainer!.Tag(tag)));
        _settings.Write(_json);
    }

    private void WriteMachine(ResolvedMachine machine)
    {
        _json.StartObject();
        _json.Place("at", _fleet!.PlaceOfMachine(machine.Name));
        var fields = _explainer!.FieldsOf(machine.Name);
        _json.Optional(
            "class",
            fields
                .Select(field => field.Path is ["machineClass"] ? (field.Value as StringValue)?.Value : null)
                .FirstOrDefault(name => name is not null)
        );
        _json.List("fields", fields.Where(field => field.Path is not ["machineClass"]), WriteField);
        if (IsServices)
        {
            var modules = machine.Memberships.Select(membership => membership.Module).Distinct(StringComparer.Ordinal);
            _json.Object("modules", () => WriteModules(machine, modules));
        }

        _json.Text("name", machine.Name);
        _json.Object("origins", () => WriteTagOrigins(machine));
        _json.List("tags", machine.Tags, _json.String);
        _json.EndObject();
    }

    private void WriteField(MachineField field) =>
        _json.Object(
            null,
            () =>
            {
                _json.Place("at", field.Location);
                _json.Text("path", PathText.Of([.. field.Path]));
                _json.Value("value", field.Value);
            }
        );

    private void WriteModules(ResolvedMachine machine, IEnumerable<string> modules)
    {
        foreach (var module in modules)
        {
            if (_settings.NumberOf(machine.SettingsOf(module)) is { } number)
            {
                _json.Integer(module, number);
            }
        }
    }

    /// <summary>Where each tag of the machine comes from; a tag that clan gives is left out.</summary>
    private void WriteTagOrigins(ResolvedMachine machine)
    {
        foreach (var tag in machine.Tags)
        {
            var written = _fleet!.TagOriginsOf(machine.Name, tag).Where(origin => origin.Kind != TagOriginKind.Clan).ToList();
            if (written.Count > 0)
            {
                _json.List(tag, written, WriteTagOrigin);
            }
        }
    }

    private void WriteTagOrigin(TagOrigin origin) =>
        _json.Object(
            null,
            () =>
            {
                _json.Place("at", origin.Location);
                _json.Text("by", origin.Kind.ToString().ToLowerInvariant());
            }
        );

    private void WriteInstance(InstanceExplanation instance)
    {
        _json.StartObject();
        _json.Place("at", instance.Location);
        _json.Optional("input", instance.Input);
        _json.Text("module", instance.Module);
        _json.Text("name", instance.Roles[0].Role.Instance);
        _json.List("roles", instance.Roles, WriteRole);
        _json.EndObject();
    }

    private void WriteRole(RoleOfInstance role)
    {
        _json.StartObject();
        _json.Place("at", role.Role.Location);
        _json.ExtraModules(role.ExtraModules);
        _json.List("members", role.Members, member => WriteMember(role.Role, member));
        _json.Text("name", role.Role.Role);
        _json.List("undeclared", role.Undeclared, WriteNamed);
        _json.EndObject();
    }

    private void WriteNamed(WrittenName name) =>
        _json.Object(
            null,
            () =>
            {
                _json.Place("at", name.Location);
                _json.Text("machine", name.Name);
            }
        );

    private void WriteMember(RoleUse role, Explanations.Member member)
    {
        _json.StartObject();
        if (IsServices)
        {
            _json.ExtraModules(_fleet!.ExtraModulesOfMachine(role, member.Machine));
        }

        _json.Text("machine", member.Machine);
        _json.List("reasons", member.Reasons, WriteReason);
        if (
            !IsServices
            && _settings.NumberOf(_fleet!.Resolved.GetMachine(member.Machine).SettingsOf(role.Instance, role.Role)) is { } number
        )
        {
            _json.Integer("settings", number);
        }

        _json.EndObject();
    }

    private void WriteReason(Reason reason)
    {
        _json.StartObject();
        _json.Place("at", reason.Location);
        if (reason.Tag is { } tag)
        {
            _json.Text("tag", tag.Name);
        }
        else
        {
            _json.Boolean("listed", true);
        }

        _json.EndObject();
    }

    private void WriteTag(TagExplanation tag)
    {
        _json.StartObject();
        _json.Place("at", tag.Location);
        _json.Boolean("isComputed", tag.Machines.Count > 0 && tag.Machines.All(IsClans));
        _json.List("machines", tag.Machines, carrier => _json.String(carrier.Machine));
        _json.Text("name", tag.Name);
        _json.List("roles", tag.Roles, WriteRoleOfTag);
        _json.EndObject();
    }

    private static bool IsClans(Carrier carrier) => carrier.Origins.All(origin => origin.Kind == TagOriginKind.Clan);

    private void WriteRoleOfTag(RoleOfTag role) =>
        _json.Object(
            null,
            () =>
            {
                _json.Place("at", role.Tag.Location);
                _json.Text("module", role.Role.Module);
                _json.Text("name", role.Role.Instance);
                _json.Text("role", role.Role.Role);
                _json.Value("settings", role.Tag.Settings);
            }
        );

    private void WriteFinding(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        _json.StartObject();
        _json.Place("at", diagnostic.Location);
        _json.Text("help", diagnostic.HelpLink);
        _json.Text("id", diagnostic.Id);
        _json.Optional("instance", IsServices && diagnostic.Instance is { } name ? $"{diagnostic.Service}/{name}" : diagnostic.Instance);
        _json.Optional("machine", diagnostic.Machine);
        if (diagnostic.Machines.Count > 1)
        {
            _json.List("machines", diagnostic.Machines, _json.String);
        }

        _json.Text("message", diagnostic.Message);
        _json.Text("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        _json.Optional("tag", diagnostic.Tag);
        _json.EndObject();
    }
}
