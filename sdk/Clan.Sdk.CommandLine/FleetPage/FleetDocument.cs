using System.Text;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>Writes the document that the page reads and <c>report --json</c> prints (docs/schemas/report.schema.json).</summary>
/// <param name="inventory">The inventory.</param>
/// <param name="resolved">What it comes to.</param>
/// <param name="options">What only the page needs.</param>
internal sealed class FleetDocument(Inventory inventory, ResolvedInventory resolved, FleetDocumentOptions options)
{
    private const int Format = 1;

    private readonly SettingSets _settings = new();
    private readonly bool _isServices = inventory.Document["services"] is not null;

    public string ToJson()
    {
        using var json = new NixJsonWriter();
        json.StartObject();
        json.Object("clan", () => WriteClan(json));
        json.List("findings", Finding.InReadingOrder(inventory.Name, resolved.Diagnostics), finding => WriteFinding(json, finding));
        json.Integer("format", Format);
        var instances = FleetInstance.Of(resolved);
        json.List("instances", instances, instance => WriteInstance(json, instance));
        json.List("machines", resolved.Machines, machine => WriteMachine(json, machine));
        json.Text("program", $"Clan.Sdk {ProgramVersion.Semantic}");
        json.Optional("root", options.Root);
        json.Text("section", _isServices ? SectionNames.Services : SectionNames.Instances);
        _settings.Write(json);
        json.Optional("sourceUrl", options.SourceUrl);
        json.List("tags", FleetTag.Of(inventory, resolved), tag => WriteTag(json, tag));
        json.EndObject();
        return Encoding.UTF8.GetString(json.Written);
    }

    private void WriteClan(NixJsonWriter json)
    {
        if (inventory.Document["meta"] is ObjectValue meta && meta["description"] is StringValue description)
        {
            json.Text("description", description.Value);
        }

        json.Text("name", inventory.Name);
    }

    private void WriteMachine(NixJsonWriter json, ResolvedMachine machine)
    {
        json.StartObject();
        var canonical = (resolved.Canonical as ObjectValue)?["machines"] as ObjectValue;
        var fields = canonical?[machine.Name] as ObjectValue;
        if (inventory.Document["machines"] is ObjectValue machines && machines.TryGet(machine.Name, out var written))
        {
            json.Place("at", written.NameLocation);
        }

        json.Optional("class", (fields?["machineClass"] as StringValue)?.Value);
        json.Object("fields", () => WriteFields(json, fields));
        if (_isServices)
        {
            var modules = machine.Memberships.Select(membership => membership.Module).Distinct(StringComparer.Ordinal).ToList();
            json.Object("modules", () => WriteModules(json, machine, modules));
        }

        json.Text("name", machine.Name);
        json.List("tags", machine.Tags, json.String);
        json.EndObject();
    }

    /// <summary>What the inventory says of a machine beside its name, class and tags; what is null says nothing.</summary>
    private static void WriteFields(NixJsonWriter json, ObjectValue? fields)
    {
        foreach (var field in fields?.Properties ?? [])
        {
            if (field.Name is not ("name" or "machineClass" or "tags") && !SaysNothing(field.Value))
            {
                json.Value(field.Name, field.Value);
            }
        }
    }

    private static bool SaysNothing(ClanValue value) =>
        value is NullValue || (value is ObjectValue group && group.Properties.All(inner => SaysNothing(inner.Value)));

    private void WriteModules(NixJsonWriter json, ResolvedMachine machine, IEnumerable<string> modules)
    {
        foreach (var module in modules)
        {
            if (_settings.NumberOf(machine.Settings(module)) is { } number)
            {
                json.Integer(module, number);
            }
        }
    }

    private void WriteInstance(NixJsonWriter json, FleetInstance instance)
    {
        json.StartObject();
        if (instance.WrittenIn(inventory, _isServices) is { } written)
        {
            json.Place("at", written.NameLocation);
            json.Optional("input", FleetInstance.InputOf(written.Value));
        }

        json.Text("module", instance.Module);
        json.Text("name", instance.Name);
        json.List("roles", instance.Roles, role => WriteRole(json, instance, role));
        json.EndObject();
    }

    private void WriteRole(NixJsonWriter json, FleetInstance instance, FleetRole role)
    {
        json.StartObject();
        json.List("members", role.Members, member => WriteMember(json, instance, role, member));
        json.Text("name", role.Name);
        json.EndObject();
    }

    private void WriteMember(NixJsonWriter json, FleetInstance instance, FleetRole role, Membership member)
    {
        json.StartObject();
        json.Text("machine", member.Machine);
        json.Name("reasons");
        json.StartList();
        if (member.IsListed)
        {
            json.StartObject();
            json.Place("at", member.Location);
            json.Boolean("listed", true);
            json.EndObject();
        }

        foreach (var tag in member.Tags)
        {
            json.StartObject();
            json.Place("at", instance.PlaceOfTag(inventory, _isServices, role.Name, tag));
            json.Text("tag", tag);
            json.EndObject();
        }

        json.EndList();
        if (!_isServices && _settings.NumberOf(resolved.Machine(member.Machine).Settings(instance.Name, role.Name)) is { } number)
        {
            json.Integer("settings", number);
        }

        json.EndObject();
    }

    private static void WriteTag(NixJsonWriter json, FleetTag tag)
    {
        json.StartObject();
        json.Place("at", tag.Location);
        json.Boolean("isComputed", tag.IsComputed);
        json.List("machines", tag.Machines, json.String);
        json.Text("name", tag.Name);
        json.EndObject();
    }

    private void WriteFinding(NixJsonWriter json, Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        json.StartObject();
        json.Place("at", diagnostic.Location);
        json.Text("help", diagnostic.HelpLink);
        json.Text("id", diagnostic.Id);
        json.Optional("instance", _isServices && diagnostic.Instance is { } name ? $"{diagnostic.Service}/{name}" : diagnostic.Instance);
        json.Optional("machine", diagnostic.Machine);
        json.Text("message", diagnostic.Message);
        json.Text("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.Optional("tag", diagnostic.Tag);
        json.EndObject();
    }
}
